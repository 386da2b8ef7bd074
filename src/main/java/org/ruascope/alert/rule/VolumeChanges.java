package org.ruascope.alert.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** Own mail by day against the same weekdays before, as far as reporters have told of it. */
final class VolumeChanges implements DomainRule {
  private static final long ENOUGH = 100;

  @Override
  public Rule rule() {
    return Rule.VOLUME_CHANGES;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    List<Facts.Mail> own = domain.mail(Case::isOwn);
    long[] counts = domain.closed(own, Tally::aligned, Tally::all).all();
    Season season = Season.of(counts, domain::covered);
    return season
        .change(domain.minimum(rule(), ENOUGH))
        .flatMap(change -> observation(domain, own, change))
        .stream();
  }

  private Optional<Observation> observation(
      Case domain, List<Facts.Mail> own, Season.Change change) {
    boolean more = change.messages() > change.usual();
    Sight sight =
        Sight.of(domain, rule(), more ? Severity.INFO : Severity.WARNING)
            .with("variant", more ? "more" : "less")
            .with("usual", change.usual())
            .with("days", (long) change.days());
    if (more) {
      domain.senders(own, change.since(), Tally::all).stream().findFirst().ifPresent(sight::named);
    }
    return Optional.of(sight.since(change.since(), change.messages()));
  }
}
