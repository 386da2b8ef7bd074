/**
 * The life of alerts: from what rules see to who is told what, when, and by which channel; each
 * notice at least once, and as a rule not twice.
 */
@NullMarked
package org.ruascope.alert.life;

import org.jspecify.annotations.NullMarked;
