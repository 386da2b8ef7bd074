/** One thing that the configuration names, and how to try it. */
@NullMarked
package org.ruascope.check;

import org.jspecify.annotations.NullMarked;
