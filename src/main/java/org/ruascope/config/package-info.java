/** Settings as records, read once at start; all faults are reported together. */
@NullMarked
package org.ruascope.config;

import org.jspecify.annotations.NullMarked;
