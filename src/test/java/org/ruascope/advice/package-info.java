/** Each word has its sentence, and each state of a domain its verdict. */
@NullMarked
package org.ruascope.advice;

import org.jspecify.annotations.NullMarked;
