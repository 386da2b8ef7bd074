/**
 * What is watched, and what becomes of what is seen: rules make {@link Observation}s, these become
 * alerts with a life, and its turns are told as {@link Notice}s by channels.
 */
@NullMarked
package org.ruascope.alert;

import org.jspecify.annotations.NullMarked;
