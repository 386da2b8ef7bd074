package org.ruascope.alert.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.status.QuarantineState;
import org.ruascope.status.QuarantineState.Entry;
import org.ruascope.status.QuarantineState.Why;

/**
 * Several mails in a day can't be read: one is a broken mail, several are a reporter that has
 * changed something, or a limit. Values: {@code mails} (of the newest that are known), {@code all}
 * (in quarantine), {@code reason} (the most frequent, if any).
 */
record QuarantineRule(Instant now) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int SEVERAL = 5;

  List<Observation> judge(QuarantineState quarantine) {
    List<Entry> lately =
        quarantine.newest().stream().filter(each -> each.time().plus(DAY).isAfter(now)).toList();
    return lately.size() < SEVERAL ? List.of() : List.of(seen(lately, quarantine.count()));
  }

  private static Observation seen(List<Entry> lately, long all) {
    Instant first = lately.stream().map(Entry::time).min(Comparator.naturalOrder()).orElseThrow();
    return Seen.of(
        Rule.QUARANTINE_GROWS,
        Severity.WARNING,
        "",
        first,
        Map.of("mails", lately.size(), "all", all, "reason", mostFrequent(lately)));
  }

  private static String mostFrequent(List<Entry> lately) {
    return lately.stream()
        .flatMap(entry -> entry.refusals().stream().map(Why::reason))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
