package org.ruascope.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * One line that changes while something goes on. On a terminal it is overwritten; elsewhere a line
 * is written every ten seconds.
 */
final class LiveLine {
  private static final Duration ON_TERMINAL = Duration.ofMillis(100);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);
  private static final String ERASE = "\r\u001b[K";

  private final Terminal terminal;
  private final Notes notes;
  private final boolean live;
  private final boolean quiet;
  private final InstantSource clock;
  private Instant next;

  LiveLine(Terminal terminal, Notes notes, boolean quiet, InstantSource clock) {
    this.terminal = terminal;
    this.notes = notes;
    this.live = terminal.interactive();
    this.quiet = quiet;
    this.clock = clock;
    this.next = clock.instant().plus(live ? Duration.ZERO : ELSEWHERE);
  }

  /** Shows the text now, or not if another was shown a moment ago. */
  synchronized void show(Supplier<String> text) {
    Instant now = clock.instant();
    if (quiet || now.isBefore(next)) {
      return;
    }
    next = now.plus(live ? ON_TERMINAL : ELSEWHERE);
    if (live) {
      terminal.err().print(ERASE + cut(text.get()));
      terminal.err().flush();
    } else {
      notes.info(text.get());
    }
  }

  /** Makes room for other lines. */
  synchronized void clear() {
    if (live && !quiet) {
      terminal.err().print(ERASE);
      terminal.err().flush();
    }
  }

  private String cut(String text) {
    return text.length() < terminal.width() ? text : text.substring(0, terminal.width() - 1);
  }
}
