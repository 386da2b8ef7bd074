/** Alerts as people see them. */
@NullMarked
package org.ruascope.alert.view;

import org.jspecify.annotations.NullMarked;
