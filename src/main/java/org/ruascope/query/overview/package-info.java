/** What a postmaster looks at first: how the domains stand, what has changed, and what is wrong. */
@NullMarked
package org.ruascope.query.overview;

import org.jspecify.annotations.NullMarked;
