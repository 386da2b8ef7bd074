/** The page and its interface, over HTTP. */
@NullMarked
package org.ruascope.web;

import org.jspecify.annotations.NullMarked;
