/**
 * The nouns of the field: reports, their records, what was found and what became of it. JDK only.
 */
@NullMarked
package org.ruascope.report;

import org.jspecify.annotations.NullMarked;
