/** What addresses are called, by DNS. */
@NullMarked
package org.ruascope.enrich.host;

import org.jspecify.annotations.NullMarked;
