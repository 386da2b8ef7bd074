/** Whether people are told what they are to be told, once, and when. */
@NullMarked
package org.ruascope.alert.life;

import org.jspecify.annotations.NullMarked;
