package org.ruascope.alert.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.report.SourceName;
import org.ruascope.report.SourceName.Kind;

/** A source whose mail was in order: DMARC fails, or one of its two mechanisms does. */
final class SourceFails implements DomainRule {
  private static final long ENOUGH = 20;
  private static final double IN_ORDER = 0.1;
  private static final double MUCH = 0.2;
  private static final double MOSTLY = 0.5;

  @Override
  public Rule rule() {
    return Rule.SOURCE_FAILS;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    return domain.sources().stream().flatMap(source -> look(domain, source).stream());
  }

  private Optional<Observation> look(Case domain, String source) {
    List<Facts.Mail> mail =
        domain.of(source).stream().filter(each -> Case.isOwn(each) || isLost(each)).toList();
    return shift(domain, mail, Tally::aligned, MUCH)
        .map(shift -> observation(domain, source, mail, shift, failing(domain, mail, shift)))
        .or(() -> half(domain, source, mail));
  }

  /** Mail that nobody takes for one's own any more, since it passes nothing. */
  private static boolean isLost(Facts.Mail mail) {
    return Case.isStrange(mail)
        && SourceName.of(mail.source()).filter(name -> name.kind() != Kind.NETWORK).isPresent();
  }

  private Optional<Observation> half(Case domain, String source, List<Facts.Mail> mail) {
    return shift(domain, mail, Tally::dkim, MOSTLY)
        .map(shift -> observation(domain, source, mail, shift, "only_dkim"))
        .or(
            () ->
                shift(domain, mail, Tally::spf, MOSTLY)
                    .map(shift -> observation(domain, source, mail, shift, "only_spf")));
  }

  private Optional<Shift> shift(
      Case domain, List<Facts.Mail> mail, ToLongFunction<Tally> passes, double by) {
    long enough = domain.minimum(rule(), ENOUGH);
    Series failing = domain.known(mail, failed(passes), Tally::all);
    return Shift.in(failing, new Demand(enough, enough, IN_ORDER, by));
  }

  private static ToLongFunction<Tally> failed(ToLongFunction<Tally> passes) {
    return each -> each.all() - passes.applyAsLong(each);
  }

  /** Which of the two passed before, and doesn't any more. */
  private static String failing(Case domain, List<Facts.Mail> mail, Shift shift) {
    boolean dkim = fell(domain.known(mail, Tally::dkim, Tally::all), shift.since());
    boolean spf = fell(domain.known(mail, Tally::spf, Tally::all), shift.since());
    return dkim == spf ? "both" : dkim ? "dkim" : "spf";
  }

  private static boolean fell(Series passing, int since) {
    return share(passing, since - Shift.USUAL_DAYS, since) - share(passing, since, passing.days())
        >= MUCH / 2;
  }

  private static double share(Series series, int from, int to) {
    long all = series.all(from, to);
    return all == 0 ? 0 : (double) series.hits(from, to) / all;
  }

  private Observation observation(
      Case domain, String source, List<Facts.Mail> mail, Shift shift, String failing) {
    boolean half = failing.startsWith("only");
    ToLongFunction<Tally> hits =
        half
            ? failed(failing.equals("only_dkim") ? Tally::dkim : Tally::spf)
            : failed(Tally::aligned);
    return Sight.of(domain, rule(), severity(domain, half))
        .source(source)
        .view("/source")
        .with("variant", failing)
        .with("share", 1 - shift.now())
        .with("share_before", 1 - shift.before())
        .with("all", shift.all())
        .reporters(domain.reporters(mail, shift.since(), hits))
        .since(shift.since(), shift.hits());
  }

  private static Severity severity(Case domain, boolean half) {
    return domain.isEnforced() && !half ? Severity.CRITICAL : Severity.WARNING;
  }
}
