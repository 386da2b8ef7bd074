package org.ruascope.query.source;

import java.util.Map;

/** Messages by {@code dmarc.disposition}. */
public record Dispositions(long none, long pass, long quarantine, long reject, long unrecognised) {

  static Dispositions in(Map<String, Long> messages) {
    return new Dispositions(
        messages.getOrDefault("none", 0L),
        messages.getOrDefault("pass", 0L),
        messages.getOrDefault("quarantine", 0L),
        messages.getOrDefault("reject", 0L),
        messages.getOrDefault("unrecognised", 0L));
  }
}
