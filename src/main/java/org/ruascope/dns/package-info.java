/** Asks name servers, for whoever needs to know. */
@NullMarked
package org.ruascope.dns;

import org.jspecify.annotations.NullMarked;
