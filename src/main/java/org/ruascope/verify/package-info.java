/**
 * Which reports to believe: whether the mail that brought a report is from whom the report says.
 */
@NullMarked
package org.ruascope.verify;

import org.jspecify.annotations.NullMarked;
