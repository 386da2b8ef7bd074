/**
 * Weekly and monthly letters: how domains did, what broke and what was mended, and whether it is
 * safe to go on; and who gets them when, each once.
 */
@NullMarked
package org.ruascope.digest;

import org.jspecify.annotations.NullMarked;
