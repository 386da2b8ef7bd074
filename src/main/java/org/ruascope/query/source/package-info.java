/** Who sends, from groups of sources down to single records. */
@NullMarked
package org.ruascope.query.source;

import org.jspecify.annotations.NullMarked;
