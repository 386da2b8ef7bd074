package org.ruascope.alert.life;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ruascope.advice.Link;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** What rules may see. */
public final class Seen {
  private Seen() {}

  /** Signatures of a key that fail. */
  public static Observation key(String domain, String since) {
    return of(Rule.KEY_FAILS, Severity.WARNING, domain, since);
  }

  /** A rule, with nothing in particular. */
  public static Observation of(Rule rule, Severity severity, String domain, String since) {
    return new Observation(
        rule,
        severity,
        domain,
        "s1._domainkey." + domain,
        Instant.parse(since),
        1_200,
        Map.of("day", "2026-11-01", "failed", 1_100L, "share", 0.25),
        new Link("/failures", Map.of("domain", List.of(domain))));
  }
}
