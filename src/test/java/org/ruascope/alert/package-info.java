@NullMarked
package org.ruascope.alert;

import org.jspecify.annotations.NullMarked;
