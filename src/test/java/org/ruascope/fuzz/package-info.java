/** Coverage-guided fuzzing by Jazzer, which runs in a process of its own: see {@link FuzzIT}. */
@NullMarked
package org.ruascope.fuzz;

import org.jspecify.annotations.NullMarked;
