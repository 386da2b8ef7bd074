/**
 * Says in words what is wrong and what to do next, for people who look and for those who are told.
 */
@NullMarked
package org.ruascope.advice;

import org.jspecify.annotations.NullMarked;
