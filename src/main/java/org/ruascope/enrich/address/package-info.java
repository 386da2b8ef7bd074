/** Address → the country and network that it is from, by database files and IANA's registries. */
@NullMarked
package org.ruascope.enrich.address;

import org.jspecify.annotations.NullMarked;
