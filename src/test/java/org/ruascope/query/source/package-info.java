/** Who sends, asked of a real Elasticsearch. */
@NullMarked
package org.ruascope.query.source;

import org.jspecify.annotations.NullMarked;
