package org.ruascope.query.source;

import java.util.Map;

/** Messages by {@code dmarc.verdict.kind}. */
public record Verdicts(long compliant, long misaligned, long forwarded, long unknown) {

  static Verdicts in(Map<String, Long> messages) {
    return new Verdicts(
        messages.getOrDefault("compliant", 0L),
        messages.getOrDefault("misaligned", 0L),
        messages.getOrDefault("forwarded", 0L),
        messages.getOrDefault("unknown", 0L));
  }
}
