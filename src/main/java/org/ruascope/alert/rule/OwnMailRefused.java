package org.ruascope.alert.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.report.Verdict.Kind;

/** Own mail of a source that fails is quarantined or rejected, and more of it than before. */
final class OwnMailRefused implements DomainRule {
  private static final long ENOUGH = 10;
  private static final double NOTICEABLE = 0.05;

  /** Of one per cent, five are noticeable; of eight, thirteen aren't. */
  private static final double TIMES = 2;

  /** What always is refused in part is no news when that part varies. */
  private static final double RARELY = 0.1;

  @Override
  public Rule rule() {
    return Rule.OWN_MAIL_REFUSED;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    return domain.sources().stream().flatMap(source -> look(domain, source).stream());
  }

  private Optional<Observation> look(Case domain, String source) {
    List<Facts.Mail> own = domain.of(source).stream().filter(Case::isOwn).toList();
    Series refused = new Series(History.DAYS);
    for (Facts.Mail each : own) {
      boolean misaligned = each.whose() == Kind.MISALIGNED;
      int day = domain.window().index(each.day());
      refused.add(day, misaligned ? each.tally().refused() : 0, each.tally().all());
    }
    long enough = domain.minimum(rule(), ENOUGH);
    return Shift.in(refused, new Demand(enough, 1, RARELY, NOTICEABLE))
        .filter(shift -> shift.now() >= TIMES * shift.before())
        .or(() -> fromTheBeginning(domain, refused))
        .filter(shift -> shift.hits() >= enough)
        .map(shift -> observation(domain, source, own, shift));
  }

  /** Of a source that is new there is nothing to compare with. */
  private static Optional<Shift> fromTheBeginning(Case domain, Series refused) {
    int first = Case.firstDay(refused);
    int from = Math.max(first, refused.days() - Shift.USUAL_DAYS);
    long hits = refused.hits(from, refused.days());
    long all = refused.all(from, refused.days());
    boolean isNew = first - domain.firstDay() >= Shift.USUAL_DAYS;
    boolean recent = refused.hits(refused.days() - 7, refused.days()) > 0;
    return isNew && recent && hits >= NOTICEABLE * all
        ? Optional.of(new Shift(first, 0, (double) hits / all, hits, all, 0))
        : Optional.empty();
  }

  private Observation observation(Case domain, String source, List<Facts.Mail> own, Shift shift) {
    return Sight.of(domain, rule(), Severity.CRITICAL)
        .source(source)
        .view("/failures")
        .narrow("verdict", Kind.MISALIGNED.word())
        .narrow("disposition", "quarantine", "reject")
        .with("share", shift.now())
        .with("share_before", shift.before())
        .with("all", shift.all())
        .reporters(domain.reporters(own, shift.since(), Tally::refused))
        .since(shift.since(), shift.hits());
  }
}
