/**
 * The questions of those who look at what is stored, and their answers: each question is a class,
 * each answer a record that the interface at {@code /api} gives as JSON.
 */
@NullMarked
package org.ruascope.query;

import org.jspecify.annotations.NullMarked;
