/** The page in a real browser, as it is served by the built program. */
@NullMarked
package org.ruascope.e2e.page;

import org.jspecify.annotations.NullMarked;
