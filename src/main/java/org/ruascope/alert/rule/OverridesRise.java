package org.ruascope.alert.rule;

import java.util.List;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** Of mail that fails: the part that is treated otherwise than the policy asks. */
final class OverridesRise implements DomainRule {
  private static final long ENOUGH = 50;
  private static final double MUCH = 0.2;

  @Override
  public Rule rule() {
    return Rule.OVERRIDES_RISE;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    List<Facts.Mail> all = domain.mail(each -> true);
    Series overridden = domain.closed(all, OverridesRise::overridden, Case::failed);
    long enough = domain.minimum(rule(), ENOUGH);
    return Shift.in(overridden, new Demand(enough, enough, 1, MUCH))
        .map(shift -> observation(domain, all, shift))
        .stream();
  }

  private static long overridden(Tally tally) {
    return Math.min(tally.overridden(), Case.failed(tally));
  }

  private Observation observation(Case domain, List<Facts.Mail> all, Shift shift) {
    return Sight.of(domain, rule(), Severity.INFO)
        .view("/records")
        .with("share", shift.now())
        .with("share_before", shift.before())
        .with("all", shift.all())
        .reporters(domain.reporters(all, shift.since(), OverridesRise::overridden))
        .since(shift.since(), shift.hits());
  }
}
