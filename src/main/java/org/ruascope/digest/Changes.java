package org.ruascope.digest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.query.overview.Finding;
import org.ruascope.query.overview.Kind;
import org.ruascope.query.overview.Level;

/**
 * What has become of all that the overview finds, from week to week.
 *
 * @param began is wrong, and wasn't when the edition began
 * @param lasting is wrong, and was already
 * @param over was wrong, and isn't seen any more
 * @param better has become better
 * @param sources that are new, or have gone
 * @param news that is neither good nor bad
 */
record Changes(
    List<Finding> began,
    List<Finding> lasting,
    List<Finding> over,
    List<Finding> better,
    List<Finding> sources,
    List<Finding> news) {

  /** These end when they are mended; others end by themselves, as the past that they are of. */
  private static final Set<Kind> MENDABLE =
      Set.of(Kind.OWN_MAIL_REFUSED, Kind.OWN_MAIL_FAILS, Kind.KEY_FAILS, Kind.MANY_STRANGERS);

  private static final Set<Kind> ARRIVED = Set.of(Kind.NEW_SOURCE, Kind.NEW_FAILING_SOURCE);

  /**
   * Compares weeks.
   *
   * @param weeks what was found in each, the latest first; the last one is before the edition
   * @param first day of the edition
   */
  static Changes of(List<List<Finding>> weeks, LocalDate first) {
    List<Finding> now = weeks.getFirst();
    Set<Subject> today = subjects(now);
    Set<Subject> before = subjects(weeks.getLast());
    List<Finding> during = latest(weeks.subList(0, weeks.size() - 1));
    List<Finding> earlier = latest(weeks.subList(1, weeks.size()));
    return new Changes(
        some(now, each -> isTrouble(each) && !before.contains(Subject.of(each))),
        some(now, each -> isTrouble(each) && before.contains(Subject.of(each))),
        some(earlier, each -> isMendable(each) && !today.contains(Subject.of(each))),
        some(during, each -> each.level() == Level.GOOD && !before.contains(Subject.of(each))),
        Stream.concat(
                during.stream().filter(each -> ARRIVED.contains(each.kind())),
                now.stream().filter(each -> each.kind() == Kind.VANISHED_SOURCE))
            .filter(each -> !before.contains(Subject.of(each)))
            .toList(),
        some(during, each -> isNews(each, now, first)));
  }

  /** How many must be mended. */
  long toMend() {
    return troubles().filter(each -> each.level() == Level.BAD).count();
  }

  /** How many are to be looked at. */
  long toLookAt() {
    return troubles().filter(each -> each.level() == Level.WARN).count();
  }

  private Stream<Finding> troubles() {
    return Stream.of(began, lasting, sources).flatMap(List::stream);
  }

  private static boolean isTrouble(Finding finding) {
    return (finding.level() == Level.BAD || finding.level() == Level.WARN)
        && !ARRIVED.contains(finding.kind());
  }

  private static boolean isMendable(Finding finding) {
    return MENDABLE.contains(finding.kind());
  }

  /** A policy is found as new for weeks; strangers are told of as they are now. */
  private static boolean isNews(Finding finding, List<Finding> now, LocalDate first) {
    return switch (finding.kind()) {
      case NEW_POLICY ->
          finding.values().get("day") instanceof LocalDate since && !since.isBefore(first);
      case STRANGERS -> now.contains(finding);
      default -> false;
    };
  }

  private static List<Finding> some(List<Finding> all, Predicate<Finding> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private static Set<Subject> subjects(List<Finding> findings) {
    return findings.stream().map(Subject::of).collect(Collectors.toSet());
  }

  /** Each subject once, as it was found last. */
  private static List<Finding> latest(List<List<Finding>> weeks) {
    Map<Subject, Finding> bySubject =
        weeks.stream()
            .flatMap(List::stream)
            .collect(
                Collectors.toMap(
                    Subject::of,
                    Function.identity(),
                    (later, earlier) -> later,
                    LinkedHashMap::new));
    return List.copyOf(bySubject.values());
  }

  /** What a finding is about; figures may differ. Mail that fails may be refused one day. */
  private record Subject(Kind kind, String domain, String who) {
    static Subject of(Finding finding) {
      Kind kind = finding.kind() == Kind.OWN_MAIL_REFUSED ? Kind.OWN_MAIL_FAILS : finding.kind();
      String domain = finding.domain() == null ? "" : finding.domain();
      return new Subject(kind, domain, who(finding));
    }

    private static String who(Finding finding) {
      Map<String, Object> values = finding.values();
      return switch (finding.kind()) {
        case KEY_FAILS -> values.get("selector") + "/" + values.get("signer");
        case NEW_SOURCE, NEW_FAILING_SOURCE, VANISHED_SOURCE ->
            String.valueOf(values.get("source"));
        case NEW_POLICY -> values.get("tag") + "=" + values.get("value");
        default -> "";
      };
    }
  }
}
