package org.ruascope.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.AlertKey;
import org.ruascope.alert.life.State;
import org.ruascope.alert.life.Telling;
import org.ruascope.alert.life.Times;

/** Alerts for tests, and words that quote all that strangers may write. */
public final class TestAlerts {
  private TestAlerts() {}

  /** One about the mail of a domain. */
  public static Alert about(
      Rule rule, Severity severity, String domain, String subject, Instant began) {
    Link link = new Link("/failures", Map.of("domain", List.of(domain), "days", List.of("7")));
    return alert(
        new Observation(
            rule,
            severity,
            domain,
            subject,
            began,
            1_204,
            Map.of("source", subject, "share", 0.4),
            link));
  }

  /** One about the pipeline. */
  public static Alert aboutPipeline(Rule rule, String subject, Instant began) {
    Map<String, Object> values = Map.of("name", subject, "message", subject + " is away");
    Link link = new Link("/intake", Map.of());
    return alert(new Observation(rule, Severity.WARNING, null, subject, began, 0, values, link));
  }

  private static Alert alert(Observation seen) {
    Instant noticed = seen.since().plus(Duration.ofHours(30));
    Times times = new Times(seen.since(), noticed, noticed, null, null, null);
    Telling told = new Telling(1, Occasion.FIRING, seen.severity(), noticed, Map.of());
    String id = AlertKey.of(seen).id(seen.since());
    return new Alert(id, seen, State.FIRING, times, 0, null, null, List.of(told));
  }

  /** The same, after it was over. */
  public static Alert over(Alert alert, Instant when) {
    Times was = alert.times();
    Times times = new Times(was.began(), was.noticed(), was.fired(), when, when, null);
    return new Alert(
        alert.id(),
        alert.observation(),
        State.RESOLVED,
        times,
        0,
        alert.acknowledged(),
        alert.silence(),
        alert.tellings());
  }

  /** What is said of an alert. */
  public static Notice words(Alert alert) {
    Observation seen = alert.observation();
    Map<String, String> names = Map.of("subject", seen.subject(), "rule", seen.rule().word());
    return new Notice(
        alert.id(),
        alert.id(),
        Occasion.FIRING,
        seen.rule(),
        seen.severity(),
        seen.domain(),
        seen.subject(),
        seen.since(),
        alert.times().noticed(),
        seen.messages(),
        new Sentence("{rule} of {subject}", names),
        List.of(new Sentence("It is {subject}, which nobody expected.", names)),
        means(seen.domain(), names),
        List.of(new Sentence("Mend {subject}.", names), new Sentence("Look again.", names)),
        seen.link());
  }

  private static @Nullable Sentence means(@Nullable String domain, Map<String, String> names) {
    return domain == null ? null : new Sentence("Mail of {subject} is refused.", names);
  }
}
