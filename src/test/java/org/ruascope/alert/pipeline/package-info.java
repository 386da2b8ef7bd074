/** When the pipeline's own rules speak, and when they don't. */
@NullMarked
package org.ruascope.alert.pipeline;

import org.jspecify.annotations.NullMarked;
