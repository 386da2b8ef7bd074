package org.ruascope.alert.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.status.Intake;
import org.ruascope.tls.Validity;

/**
 * Certificates that servers have shown, and that nobody seems to renew. Values: {@code name} (a
 * mailbox's name, or {@code elasticsearch}), {@code place}, {@code day_until}, {@code hours} (left;
 * 0: it has expired).
 */
record CertificateRule(Instant now) {
  /** Those who renew by machine do it earlier. */
  private static final Duration SOON = Duration.ofDays(14);

  private static final Duration VERY_SOON = Duration.ofDays(3);

  /** Of its life, for certificates that live for days. */
  private static final int PART = 5;

  List<Observation> judge(Intake intake) {
    Stream<Optional<Observation>> mailboxes =
        intake.sources().stream()
            .map(source -> seen(source.name(), source.place(), source.certificate()));
    Stream<Optional<Observation>> server =
        Stream.of(seen("elasticsearch", "elasticsearch.url", intake.elasticsearch().certificate()));
    return Stream.concat(mailboxes, server).flatMap(Optional::stream).toList();
  }

  private Optional<Observation> seen(String name, String place, @Nullable Validity shown) {
    return Optional.ofNullable(shown)
        .filter(validity -> !begin(validity).isAfter(now))
        .map(validity -> observation(name, place, validity));
  }

  /** When it should have been renewed. */
  private static Instant begin(Validity validity) {
    Duration part = Duration.between(validity.from(), validity.until()).dividedBy(PART);
    return validity.until().minus(part.compareTo(SOON) < 0 ? part : SOON);
  }

  private Observation observation(String name, String place, Validity validity) {
    Duration left = Duration.between(now, validity.until());
    return Seen.of(
        Rule.CERTIFICATE_EXPIRES,
        left.compareTo(VERY_SOON) < 0 ? Severity.CRITICAL : Severity.WARNING,
        name,
        begin(validity),
        Map.of(
            "name",
            name,
            "place",
            place,
            "day_until",
            LocalDate.ofInstant(validity.until(), ZoneOffset.UTC),
            "hours",
            Math.max(0, left.toHours())));
  }
}
