/** Keeps what was accepted, for replay, and what was not, for inspection. */
@NullMarked
package org.ruascope.archive;

import org.jspecify.annotations.NullMarked;
