/**
 * The pipeline's own rules: what must be told of ruascope itself, since nobody would see it in
 * figures that stay the same. What is seen comes from {@code status} and nowhere else, so that it
 * can be seen without Elasticsearch too.
 */
@NullMarked
package org.ruascope.alert.pipeline;

import org.jspecify.annotations.NullMarked;
