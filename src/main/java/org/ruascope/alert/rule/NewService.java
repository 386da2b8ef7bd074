package org.ruascope.alert.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** A service, or host of a known name, that sends as one's own and never did. */
final class NewService implements DomainRule {
  private static final long ENOUGH = 20;

  @Override
  public Rule rule() {
    return Rule.NEW_SERVICE;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    return domain.sources().stream()
        .filter(source -> SourceName.of(source).isTelling())
        .flatMap(source -> look(domain, source).stream());
  }

  private Optional<Observation> look(Case domain, String source) {
    List<Facts.Mail> mail = domain.of(source);
    return mail.stream().anyMatch(Case::isOwn)
        ? Newcomer.of(domain, source, mail, domain.minimum(rule(), ENOUGH))
            .map(newcomer -> observation(domain, source, mail, newcomer))
        : Optional.empty();
  }

  private Observation observation(
      Case domain, String source, List<Facts.Mail> mail, Newcomer newcomer) {
    Tally all = newcomer.all();
    boolean inOrder = 2 * all.aligned() >= all.all();
    return Sight.of(domain, rule(), inOrder ? Severity.INFO : Severity.WARNING)
        .source(source)
        .view("/source")
        .with("share", (double) all.aligned() / all.all())
        .with("variant", inOrder ? "aligned" : "failing")
        .with("refused", all.refused())
        .reporters(domain.reporters(mail, newcomer.first(), Tally::all))
        .since(newcomer.first(), all.all());
  }
}
