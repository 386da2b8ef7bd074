/** The built program as a process of its own, from its launcher to its exit code. */
@NullMarked
package org.ruascope.e2e;

import org.jspecify.annotations.NullMarked;
