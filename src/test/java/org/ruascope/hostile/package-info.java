/**
 * What strangers may send to do harm, through unpacking and parsing as the pipeline does it: XML,
 * archives, MIME, texts, numbers. Each test makes its input, and says what becomes of it.
 */
@NullMarked
package org.ruascope.hostile;

import org.jspecify.annotations.NullMarked;
