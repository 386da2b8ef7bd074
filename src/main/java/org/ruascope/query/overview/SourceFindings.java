package org.ruascope.query.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruascope.query.overview.Sources.Source;

/** Which sources are new, and which have gone. */
final class SourceFindings {
  private static final long FEW = 10;
  private static final long ENOUGH = 40;
  private static final double MOSTLY = 0.5;

  private SourceFindings() {}

  /** Tells of one, if it is worth telling. */
  static Optional<Finding> of(Source source, LocalDate since) {
    long recent = source.recent().all();
    long usual = source.usual().all();
    if (usual == 0 && recent >= FEW) {
      double share = DomainFindings.share(source.recent());
      Kind kind = share < MOSTLY ? Kind.NEW_FAILING_SOURCE : Kind.NEW_SOURCE;
      return Optional.of(finding(kind, source, recent, Map.of("share", share, "day", since)));
    }
    return recent == 0 && usual >= ENOUGH
        ? Optional.of(finding(Kind.VANISHED_SOURCE, source, usual, Map.of("day", since)))
        : Optional.empty();
  }

  private static Finding finding(
      Kind kind, Source source, long messages, Map<String, Object> values) {
    return Finding.of(
            kind,
            null,
            messages,
            values,
            Map.of("source", List.copyOf(source.who().where().values())))
        .with("source", source.who().name());
  }
}
