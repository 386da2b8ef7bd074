@NullMarked
package org.ruascope.query.history;

import org.jspecify.annotations.NullMarked;
