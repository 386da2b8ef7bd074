package org.ruascope.alert.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** Nobody who is known sends, on several days, passes nothing, and never did before. */
final class NewUnauthenticatedSource implements DomainRule {
  private static final long ENOUGH = 50;

  /** Of one day is a burst, and not somebody's habit. */
  private static final int DAYS = 2;

  @Override
  public Rule rule() {
    return Rule.NEW_UNAUTHENTICATED_SOURCE;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    return domain.sources().stream().flatMap(source -> look(domain, source).stream());
  }

  private Optional<Observation> look(Case domain, String source) {
    List<Facts.Mail> mail = domain.of(source);
    return mail.stream().allMatch(NewUnauthenticatedSource::isNobodys)
        ? Newcomer.of(domain, source, mail, domain.minimum(rule(), ENOUGH))
            .filter(newcomer -> newcomer.days() >= DAYS)
            .map(newcomer -> observation(domain, source, mail, newcomer))
        : Optional.empty();
  }

  private static boolean isNobodys(Facts.Mail mail) {
    Tally tally = mail.tally();
    return Case.isStrange(mail) && tally.aligned() + tally.dkim() + tally.spf() == 0;
  }

  private Observation observation(
      Case domain, String source, List<Facts.Mail> mail, Newcomer newcomer) {
    return Sight.of(domain, rule(), Severity.WARNING)
        .source(source)
        .view("/source")
        .with("days", newcomer.days())
        .with("refused", newcomer.all().refused())
        .reporters(domain.reporters(mail, newcomer.first(), Tally::all))
        .since(newcomer.first(), newcomer.all().all());
  }
}
