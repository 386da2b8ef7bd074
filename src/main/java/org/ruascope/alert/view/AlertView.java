package org.ruascope.alert.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.alert.life.Alert;

/**
 * An alert from all sides.
 *
 * @param alert in a line
 * @param what happened, in words
 * @param means what it means at the published policy; null: nothing in particular
 * @param next what to do, the first thing first
 * @param link the view that shows it
 * @param chart mail before and since, for {@code /api/trend}; null: it isn't about mail
 * @param records that are behind it; null: it isn't about mail
 * @param history what happened to it, the latest first
 */
public record AlertView(
    AlertRow alert,
    List<Sentence> what,
    @Nullable Sentence means,
    List<Sentence> next,
    Link link,
    @Nullable Link chart,
    @Nullable Link records,
    List<Event> history) {
  public AlertView {
    what = List.copyOf(what);
    next = List.copyOf(next);
    history = List.copyOf(history);
  }

  static AlertView of(Alert alert, Notice words, LocalDate today) {
    return new AlertView(
        AlertRow.of(alert, words),
        words.what(),
        words.means(),
        words.next(),
        words.link(),
        Behind.chart(alert, today),
        Behind.records(alert, today),
        LifeStory.of(alert));
  }
}
