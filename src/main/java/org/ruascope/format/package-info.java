/** Findings as text for machines: JSON lines and CSV. */
@NullMarked
package org.ruascope.format;

import org.jspecify.annotations.NullMarked;
