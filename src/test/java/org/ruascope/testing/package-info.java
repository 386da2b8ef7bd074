/** Servers, certificates and mails that tests of several packages share. */
@NullMarked
package org.ruascope.testing;

import org.jspecify.annotations.NullMarked;
