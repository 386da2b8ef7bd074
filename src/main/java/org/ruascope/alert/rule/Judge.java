package org.ruascope.alert.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;

/** Looks at what was known at a time, and says what is alarming in it. */
public final class Judge {
  private static final List<DomainRule> RULES =
      List.of(
          new ShareFalls(),
          new OwnMailRefused(),
          new SourceFails(),
          new KeyFails(),
          new NewService(),
          new NewUnauthenticatedSource(),
          new StrangersSpike(),
          new VolumeChanges(),
          new OverridesRise(),
          new NoReports(),
          new ForgedReports());

  private Judge() {}

  /**
   * All that is alarming then: what isn't among it any more is over. Each has another rule, domain
   * or subject.
   *
   * @throws org.ruascope.report.UnavailableException when the history can't be had
   */
  public static List<Observation> judge(History history, Instant asOf, Tuning tuning) {
    Window window = Window.before(asOf);
    ReporterSilent reporters = new ReporterSilent(window);
    List<Observation> seen = new ArrayList<>();
    try (Stream<Facts> domains = history.known(asOf)) {
      domains.forEach(
          facts -> {
            reporters.add(facts);
            look(new Case(window, facts, history, tuning)).forEach(seen::add);
          });
    }
    if (tuning.enabled(Rule.REPORTER_SILENT, null)) {
      reporters.look().forEach(seen::add);
    }
    return List.copyOf(seen);
  }

  private static Stream<Observation> look(Case domain) {
    return RULES.stream()
        .filter(rule -> domain.tuning().enabled(rule.rule(), domain.domain()))
        .flatMap(rule -> rule.look(domain));
  }
}
