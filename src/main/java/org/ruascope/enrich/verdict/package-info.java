/** Whose mail a record is of: yours, passed on, or a stranger's; and why. */
@NullMarked
package org.ruascope.enrich.verdict;

import org.jspecify.annotations.NullMarked;
