/** The page's server, asked over real connections. */
@NullMarked
package org.ruascope.web;

import org.jspecify.annotations.NullMarked;
