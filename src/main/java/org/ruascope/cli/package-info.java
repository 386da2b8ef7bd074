/** The commands of {@code ruascope}. */
@NullMarked
package org.ruascope.cli;

import org.jspecify.annotations.NullMarked;
