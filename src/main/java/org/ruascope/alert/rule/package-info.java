/**
 * The rules on mail: what is alarming in what reports tell of a domain. Pure: they see a {@link
 * org.ruascope.alert.rule.History} and nothing else, so that what would have been said at any time
 * can be found out afterwards.
 */
@NullMarked
package org.ruascope.alert.rule;

import org.jspecify.annotations.NullMarked;
