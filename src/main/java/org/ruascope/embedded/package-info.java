/** Elasticsearch as a child process, for those who configured none. */
@NullMarked
package org.ruascope.embedded;

import org.jspecify.annotations.NullMarked;
