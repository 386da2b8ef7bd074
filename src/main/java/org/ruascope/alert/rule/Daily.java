package org.ruascope.alert.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Verdict.Kind;

/** Mail by day, source and whose it is, whoever told of it: most rules ask for no more. */
final class Daily {
  private final Window window;
  private final Map<String, Map<Kind, @Nullable Tally[]>> sums = new HashMap<>();

  private Daily(Window window) {
    this.window = window;
  }

  /** Sums it up; reporters are empty. */
  static List<Facts.Mail> of(Window window, List<Facts.Mail> mail) {
    Daily daily = new Daily(window);
    mail.forEach(daily::add);
    return daily.all();
  }

  private void add(Facts.Mail mail) {
    @Nullable Tally[] days =
        sums.computeIfAbsent(mail.source(), source -> new EnumMap<>(Kind.class))
            .computeIfAbsent(mail.whose(), kind -> new Tally[History.DAYS]);
    int day = window.index(mail.day());
    Tally before = days[day];
    days[day] = before == null ? mail.tally() : before.plus(mail.tally());
  }

  private List<Facts.Mail> all() {
    List<Facts.Mail> all = new ArrayList<>();
    sums.forEach((source, kinds) -> kinds.forEach((kind, days) -> append(all, source, kind, days)));
    return all;
  }

  private void append(List<Facts.Mail> all, String source, Kind kind, @Nullable Tally[] days) {
    for (int day = 0; day < days.length; day++) {
      Tally tally = days[day];
      if (tally != null) {
        all.add(new Facts.Mail(window.day(day), "", source, kind, tally));
      }
    }
  }
}
