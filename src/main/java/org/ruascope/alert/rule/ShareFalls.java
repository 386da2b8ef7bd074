package org.ruascope.alert.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** The aligned share of own mail, against the four weeks before and by a floor. */
final class ShareFalls implements DomainRule {
  private static final long ENOUGH = 100;
  private static final double NOTICEABLE = 0.05;
  private static final int WEEK = 7;

  /** At an enforcing policy, when no other floor is set. */
  private static final double FLOOR = 0.8;

  @Override
  public Rule rule() {
    return Rule.SHARE_FALLS;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    List<Facts.Mail> own = domain.mail(Case::isOwn);
    Series failing = domain.known(own, Case::failed, Tally::all);
    long enough = domain.minimum(rule(), ENOUGH);
    return Shift.in(failing, new Demand(enough, enough, 1, NOTICEABLE))
        .or(() -> belowFloor(domain, failing, enough))
        .map(shift -> observation(domain, own, shift))
        .stream();
  }

  private Optional<Shift> belowFloor(Case domain, Series failing, long enough) {
    int from = failing.days() - WEEK;
    long hits = failing.hits(from, failing.days());
    long all = failing.all(from, failing.days());
    double share = all == 0 ? 1 : 1 - (double) hits / all;
    return all < enough || share >= floor(domain)
        ? Optional.empty()
        : Optional.of(new Shift(from, 1 - floor(domain), 1 - share, hits, all, 0));
  }

  private double floor(Case domain) {
    OptionalDouble set = domain.tuning().floor(rule(), domain.domain());
    return set.orElse(domain.isEnforced() ? FLOOR : 0);
  }

  private Observation observation(Case domain, List<Facts.Mail> own, Shift shift) {
    Severity severity = domain.isEnforced() ? Severity.CRITICAL : Severity.WARNING;
    Sight sight =
        Sight.of(domain, rule(), severity)
            .with("share", 1 - shift.now())
            .with("share_before", 1 - shift.before())
            .with("all", shift.all())
            .with("variant", shift.score() == 0 ? "floor" : "fall")
            .reporters(domain.reporters(own, shift.since(), Case::failed));
    domain.senders(own, shift.since(), Case::failed).stream().findFirst().ifPresent(sight::named);
    return sight.since(shift.since(), shift.hits());
  }
}
