package org.ruascope.alert.life;

import java.time.Duration;
import java.util.List;
import org.ruascope.config.QuietHours;

/**
 * What is configured for an alert.
 *
 * @param enabled whether there are such alerts
 * @param channels by which it is told
 * @param quietHours when it isn't
 * @param remindAfter how long after it was told, it is told again
 */
record Route(boolean enabled, List<String> channels, QuietHours quietHours, Duration remindAfter) {
  Route {
    channels = List.copyOf(channels);
  }
}
