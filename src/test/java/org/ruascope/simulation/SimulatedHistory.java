package org.ruascope.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.History;
import org.ruascope.alert.rule.Window;

/** What is known at a time of what stories tell. */
final class SimulatedHistory implements History {
  private final Map<String, Map<Integer, List<Story.Told>>> domains = new LinkedHashMap<>();

  void add(String domain, Map<Integer, List<Story.Told>> days) {
    domains.put(domain, days);
  }

  @Override
  public Stream<Facts> known(Instant asOf) {
    Window window = Window.before(asOf);
    int first = Calendar.index(window.first());
    return domains.entrySet().stream()
        .map(each -> facts(each.getKey(), each.getValue(), first, asOf));
  }

  private static Facts facts(
      String domain, Map<Integer, List<Story.Told>> days, int first, Instant asOf) {
    List<Facts.Mail> mail = new ArrayList<>();
    List<Facts.Signatures> signatures = new ArrayList<>();
    List<Facts.Reports> reports = new ArrayList<>();
    for (int day = first; day < first + DAYS; day++) {
      for (Story.Told told : days.getOrDefault(day, List.of())) {
        if (!told.report().arrived().isAfter(asOf)) {
          mail.addAll(told.mail());
          signatures.addAll(told.signatures());
          reports.add(told.report());
        }
      }
    }
    return new Facts(domain, mail, signatures, reports);
  }

  @Override
  public boolean sentBefore(String domain, String source, LocalDate day) {
    int end = Calendar.index(day);
    return domains.getOrDefault(domain, Map.of()).entrySet().stream()
        .filter(each -> each.getKey() < end)
        .flatMap(each -> each.getValue().stream())
        .flatMap(told -> told.mail().stream())
        .anyMatch(each -> each.source().equals(source));
  }
}
