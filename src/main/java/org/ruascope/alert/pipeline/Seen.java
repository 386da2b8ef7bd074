package org.ruascope.alert.pipeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ruascope.advice.Link;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/**
 * Observations on the pipeline: they aren't about a domain or messages; Intake shows them. A value
 * that says nothing is left out.
 */
final class Seen {
  private static final Link INTAKE = new Link("/intake", Map.of());

  private Seen() {}

  static Observation of(
      Rule rule, Severity severity, String subject, Instant since, Map<String, Object> values) {
    Map<String, Object> said = new HashMap<>(values);
    said.values().removeIf(""::equals);
    return new Observation(rule, severity, null, subject, since, 0, said, INTAKE);
  }
}
