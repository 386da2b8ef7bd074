/** Whose certificates are believed. */
@NullMarked
package org.ruascope.tls;

import org.jspecify.annotations.NullMarked;
