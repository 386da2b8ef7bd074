/** Tests of channels. */
@NullMarked
package org.ruascope.alert.channel;

import org.jspecify.annotations.NullMarked;
