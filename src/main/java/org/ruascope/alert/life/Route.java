package org.ruascope.alert.life;

import java.time.Duration;
import java.util.List;
import org.ruascope.config.Grouping;
import org.ruascope.config.QuietHours;

/**
 * What is configured for an alert.
 *
 * @param enabled whether there are such alerts
 * @param channels by which it is told
 * @param quietHours when it isn't
 * @param remindAfter how long after it was told, it is told again
 * @param quota how many such notices a channel may be given
 * @param grouping with which others it stands in one message
 */
record Route(
    boolean enabled,
    List<String> channels,
    QuietHours quietHours,
    Duration remindAfter,
    Quota quota,
    Grouping grouping) {
  Route {
    channels = List.copyOf(channels);
  }
}
