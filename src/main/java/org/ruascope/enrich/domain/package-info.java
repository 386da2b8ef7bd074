/** What DNS says of domains: which are of one organization, and whose mail servers they name. */
@NullMarked
package org.ruascope.enrich.domain;

import org.jspecify.annotations.NullMarked;
