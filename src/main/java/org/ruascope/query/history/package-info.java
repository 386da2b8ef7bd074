/** What was known of mail at any time, as the rules of alerts want it. */
@NullMarked
package org.ruascope.query.history;

import org.jspecify.annotations.NullMarked;
