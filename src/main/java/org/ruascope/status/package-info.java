/**
 * What the running program knows of itself: how its sources are polled, whether what it needs is
 * there, and what that comes to.
 */
@NullMarked
package org.ruascope.status;

import org.jspecify.annotations.NullMarked;
