/** Alerts as people look at them: in words, with what happened to each, and what is behind it. */
@NullMarked
package org.ruascope.alert.view;

import org.jspecify.annotations.NullMarked;
