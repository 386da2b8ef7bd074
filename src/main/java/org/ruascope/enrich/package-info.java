/** What follows about a record: whether its results are aligned. */
@NullMarked
package org.ruascope.enrich;

import org.jspecify.annotations.NullMarked;
