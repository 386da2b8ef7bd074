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
 * changed something, or a limit. Values: {@code mails}, {@code all} (in quarantine), {@code reason}
 * (the most frequent of the newest that are known, if any).
 */
record QuarantineRule(Instant now) {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int SEVERAL = 5;

  List<Observation> judge(QuarantineState quarantine) {
    return quarantine.lastDay() < SEVERAL ? List.of() : List.of(seen(quarantine));
  }

  private Observation seen(QuarantineState quarantine) {
    List<Entry> lately =
        quarantine.newest().stream().filter(each -> each.time().plus(DAY).isAfter(now)).toList();
    Instant first = lately.stream().map(Entry::time).min(Comparator.naturalOrder()).orElse(now);
    return Seen.of(
        Rule.QUARANTINE_GROWS,
        Severity.WARNING,
        "",
        first,
        Map.of(
            "mails", quarantine.lastDay(),
            "all", quarantine.count(),
            "reason", mostFrequent(lately)));
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
