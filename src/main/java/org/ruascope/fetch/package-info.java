/** Gets files from the network, once: with time-outs, through proxies, checked. */
@NullMarked
package org.ruascope.fetch;

import org.jspecify.annotations.NullMarked;
