package org.ruascope.alert.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/**
 * Reporters that tell of no domain any more. It is filled a domain at a time. If most are silent at
 * once it isn't the reporters, and {@link NoReports} tells of it.
 */
final class ReporterSilent {
  private static final double MOST = 0.5;

  /** Reporters have their troubles, too. */
  private static final int FEWEST = 3;

  private final Window window;
  private final Map<String, List<Facts.Reports>> byReporter = new HashMap<>();
  private final Map<String, Long> messages = new HashMap<>();
  private long all;

  ReporterSilent(Window window) {
    this.window = window;
  }

  /** Takes note of who reports on a domain. */
  void add(Facts facts) {
    for (Facts.Reports each : facts.genuine()) {
      byReporter.computeIfAbsent(each.reporter(), name -> new ArrayList<>()).add(each);
      messages.merge(each.reporter(), each.messages(), Long::sum);
      all += each.messages();
    }
  }

  Stream<Observation> look() {
    Map<String, Silence> silent = new HashMap<>();
    byReporter.forEach(
        (name, reports) -> silence(reports).ifPresent(found -> silent.put(name, found)));
    double quiet = silent.keySet().stream().mapToLong(this::messages).sum();
    return quiet > MOST * all
        ? Stream.empty()
        : silent.entrySet().stream().map(each -> observation(each.getKey(), each.getValue()));
  }

  private Optional<Silence> silence(List<Facts.Reports> reports) {
    return isRegular(reports) ? Silence.in(window, reports, FEWEST) : Optional.empty();
  }

  /** On two of three of the days from its first to its last. */
  private boolean isRegular(List<Facts.Reports> reports) {
    int[] days =
        reports.stream().mapToInt(each -> window.index(each.day())).distinct().sorted().toArray();
    return 3 * days.length >= 2 * (days[days.length - 1] - days[0] + 1);
  }

  private long messages(String name) {
    return messages.getOrDefault(name, 0L);
  }

  private Observation observation(String name, Silence silence) {
    return Sight.of(window, Rule.REPORTER_SILENT, Severity.INFO)
        .subject(name)
        .view("/reporters")
        .narrow("reporter", name)
        .with("reporter", name)
        .with("days", (long) silence.days())
        .with("share", (double) messages(name) / all)
        .since(silence.since(), 0);
  }
}
