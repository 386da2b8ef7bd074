/** Elasticsearch: templates, documents, bulk requests, the commit mark. */
@NullMarked
package org.ruascope.index;

import org.jspecify.annotations.NullMarked;
