package org.ruascope.alert.view;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ruascope.alert.Notice;
import org.ruascope.alert.life.Replay;

/**
 * What would have been told, and when.
 *
 * @param since from when
 * @param until till when
 * @param messages how many
 * @param rows what would have been in them, in the order of time
 */
public record ReplayView(Instant since, Instant until, int messages, List<ReplayRow> rows) {
  public ReplayView {
    rows = List.copyOf(rows);
  }

  /** In rows. */
  public static ReplayView of(Instant since, Instant until, List<Replay.Message> messages) {
    List<ReplayRow> rows =
        IntStream.range(0, messages.size())
            .boxed()
            .flatMap(i -> rows(i + 1, messages.get(i)))
            .toList();
    return new ReplayView(since, until, messages.size(), rows);
  }

  private static Stream<ReplayRow> rows(int number, Replay.Message message) {
    Notice last = message.notices().getLast();
    return message.notices().stream()
        .map(each -> ReplayRow.of(number, message, each, each.equals(last) ? message.more() : 0));
  }
}
