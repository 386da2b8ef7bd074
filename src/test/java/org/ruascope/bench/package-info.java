/**
 * The benchmark: {@code ./test -Pbench}. Each class that ends in {@code Suite} measures one thing;
 * what one machine prints can be compared with nothing but what the same run prints.
 */
@NullMarked
package org.ruascope.bench;

import org.jspecify.annotations.NullMarked;
