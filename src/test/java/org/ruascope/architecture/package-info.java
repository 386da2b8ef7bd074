/** What the packages may know of one another. */
@NullMarked
package org.ruascope.architecture;

import org.jspecify.annotations.NullMarked;
