package org.ruascope.alert.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** A key whose signatures held: everywhere, or at one reporter. */
final class KeyFails implements DomainRule {
  private static final long ENOUGH = 20;
  private static final double IN_ORDER = 0.1;
  private static final double MUCH = 0.3;

  /** One reporter alone may have its troubles; so it must be plain. */
  private static final double PLAIN = 0.5;

  @Override
  public Rule rule() {
    return Rule.KEY_FAILS;
  }

  @Override
  public Stream<Observation> look(Case domain) {
    return domain.facts().signatures().stream()
        .collect(Collectors.groupingBy(Facts.Signatures::key))
        .entrySet()
        .stream()
        .flatMap(key -> look(domain, key.getKey(), key.getValue()).stream());
  }

  private Optional<Observation> look(Case domain, String key, List<Facts.Signatures> signatures) {
    List<String> affected = new ArrayList<>();
    Optional<Shift> worst = Optional.empty();
    for (Map.Entry<String, List<Facts.Signatures>> each : byReporter(signatures).entrySet()) {
      Optional<Shift> shift = shift(domain, each.getValue(), PLAIN);
      if (shift.isPresent()) {
        affected.add(each.getKey());
        worst = worst.filter(one -> one.score() >= shift.get().score()).or(() -> shift);
      }
    }
    Optional<Shift> only = worst;
    return shift(domain, signatures, MUCH)
        .map(shift -> observation(domain, key, shift, where(domain, signatures, shift), true))
        .or(() -> only.map(shift -> observation(domain, key, shift, affected, false)));
  }

  private static Map<String, List<Facts.Signatures>> byReporter(List<Facts.Signatures> signatures) {
    return signatures.stream().collect(Collectors.groupingBy(Facts.Signatures::reporter));
  }

  private Optional<Shift> shift(Case domain, List<Facts.Signatures> signatures, double by) {
    Series failing = new Series(History.DAYS);
    for (Facts.Signatures each : signatures) {
      int day = domain.window().index(each.day());
      failing.add(day, each.failed(), each.passed() + each.failed());
    }
    long enough = domain.minimum(rule(), ENOUGH);
    return Shift.in(failing, new Demand(enough, enough, IN_ORDER, by));
  }

  private static List<String> where(Case domain, List<Facts.Signatures> signatures, Shift shift) {
    Predicate<Facts.Signatures> since =
        each -> domain.window().index(each.day()) >= shift.since() && each.failed() > 0;
    Map<String, Long> failed =
        signatures.stream()
            .filter(since)
            .collect(
                Collectors.groupingBy(
                    Facts.Signatures::reporter, Collectors.summingLong(Facts.Signatures::failed)));
    return failed.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Observation observation(
      Case domain, String key, Shift shift, List<String> reporters, boolean everywhere) {
    return Sight.of(domain, rule(), Severity.WARNING)
        .subject(key)
        .view("/failures")
        .narrow("selector", key.substring(0, Math.max(0, key.indexOf("._domainkey."))))
        .with("key", key)
        .with("variant", everywhere ? "everywhere" : "some")
        .with("share", shift.now())
        .with("share_before", shift.before())
        .with("all", shift.all())
        .reporters(reporters)
        .since(shift.since(), shift.hits());
  }
}
