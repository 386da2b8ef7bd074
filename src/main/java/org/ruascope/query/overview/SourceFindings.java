package org.ruascope.query.overview;

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

  static Optional<Finding> of(Source source) {
    long week = source.week().all();
    long usual = source.usual().all();
    if (usual == 0 && week >= FEW) {
      double share = DomainFindings.share(source.week());
      Kind kind = share < MOSTLY ? Kind.NEW_FAILING_SOURCE : Kind.NEW_SOURCE;
      return Optional.of(finding(kind, source, week, Map.of("share", share)));
    }
    return week == 0 && usual >= ENOUGH
        ? Optional.of(finding(Kind.VANISHED_SOURCE, source, usual, Map.of()))
        : Optional.empty();
  }

  private static Finding finding(
      Kind kind, Source source, long messages, Map<String, Object> values) {
    return Finding.of(
            kind, null, messages, values, Map.of(source.by().parameter(), List.of(source.name())))
        .with("source", source.name());
  }
}
