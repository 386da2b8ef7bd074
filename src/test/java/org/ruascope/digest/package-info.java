@NullMarked
package org.ruascope.digest;

import org.jspecify.annotations.NullMarked;
