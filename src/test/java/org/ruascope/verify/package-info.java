@NullMarked
package org.ruascope.verify;

import org.jspecify.annotations.NullMarked;
