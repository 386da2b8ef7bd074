/** Shared by tests of several packages. */
@NullMarked
package org.ruascope.testing;

import org.jspecify.annotations.NullMarked;
