/**
 * The page and the interface at {@code /api}, served over HTTP. What is shown is asked of {@code
 * query}; the page's files are in the resources beside these classes.
 */
@NullMarked
package org.ruascope.web;

import org.jspecify.annotations.NullMarked;
