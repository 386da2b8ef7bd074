/** ruascope: from DMARC aggregate reports in a mailbox to records in Elasticsearch. */
@NullMarked
package org.ruascope;

import org.jspecify.annotations.NullMarked;
