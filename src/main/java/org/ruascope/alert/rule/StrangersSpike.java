package org.ruascope.alert.rule;

import java.util.List;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.report.Verdict.Kind;

/** Strangers' messages by day; late reports only add to them, so open days are looked at too. */
final class StrangersSpike implements DomainRule {
  private static final long ENOUGH = 100;
  private static final double MOSTLY = 0.9;

  @Override
  public Rule rule() {
    return Rule.STRANGERS_SPIKE;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    List<Facts.Mail> strange = domain.mail(Case::isStrange);
    long[] counts = domain.known(strange, Tally::refused, Tally::all).all();
    return Spike.in(counts, domain.closed(), domain.minimum(rule(), ENOUGH))
        .map(spike -> observation(domain, strange, spike))
        .stream();
  }

  private Observation observation(Case domain, List<Facts.Mail> strange, Spike spike) {
    long refused =
        domain.known(strange, Tally::refused, Tally::all).hits(spike.since(), History.DAYS);
    boolean stopped = refused >= MOSTLY * spike.messages();
    Sight sight =
        Sight.of(domain, rule(), stopped ? Severity.INFO : Severity.WARNING)
            .view("/sources")
            .narrow("verdict", Kind.UNKNOWN.word())
            .with("usual", spike.usual())
            .with("refused", Math.min(refused, spike.messages()))
            .reporters(domain.reporters(strange, spike.since(), Tally::all));
    domain.senders(strange, spike.since(), Tally::all).stream().findFirst().ifPresent(sight::named);
    return sight.since(spike.since(), spike.messages());
  }
}
