@NullMarked
package org.ruascope.alert.rule;

import org.jspecify.annotations.NullMarked;
