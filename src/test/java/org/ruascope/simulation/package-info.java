/**
 * Made-up years of reports with incidents whose true begin is known, to see what the rules make of
 * them. They see what a {@link org.ruascope.alert.rule.History} tells, and nothing else.
 */
@NullMarked
package org.ruascope.simulation;

import org.jspecify.annotations.NullMarked;
