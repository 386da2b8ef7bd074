/** The composition root: the only package that knows Camel and wires the stages into routes. */
@NullMarked
package org.ruascope.pipeline;

import org.jspecify.annotations.NullMarked;
