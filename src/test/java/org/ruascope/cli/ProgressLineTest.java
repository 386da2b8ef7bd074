package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.check.Check;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Parsed;

final class ProgressLineTest {
  private static final Parsed ONE =
      new Parsed(new Delivery("x", Content.of(new byte[0])), List.of(Findings.other()));
  private static final Source SOURCE =
      new Source() {
        @Override
        public String name() {
          return "folders.test";
        }

        @Override
        public void poll(BatchHandler handler, Progress progress) {}

        @Override
        public List<Check> checks() {
          return List.of();
        }
      };

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Tally tally = new Tally();
  private Instant now = Instant.EPOCH;

  @Test
  void tellsHowFarHowFastAndHowLongStill() {
    ProgressLine progress = progress(true);
    progress.found(SOURCE, 10_000);
    assertThat(progress.text()).isEqualTo("0 of 10,000, 0 %");
    pass(Duration.ofSeconds(2));
    progress.done(SOURCE, Collections.nCopies(2_500, ONE));
    assertThat(progress.text()).isEqualTo("2,500 of 10,000, 25 %, 1,250/s, 6 s left");
    assertThat(tally.of(org.ruascope.report.Outcome.NOT_A_REPORT)).isEqualTo(2_500);
    assertThat(progress.complete()).isFalse();
  }

  @Test
  void countsAnewWhenAllIsDone() {
    ProgressLine progress = progress(true);
    progress.found(SOURCE, 1);
    pass(Duration.ofSeconds(1));
    progress.done(SOURCE, List.of(ONE));
    assertThat(progress.complete()).isTrue();
    pass(Duration.ofHours(1));
    progress.found(SOURCE, 200);
    pass(Duration.ofSeconds(20));
    progress.done(SOURCE, List.of(ONE, ONE));
    assertThat(progress.text()).isEqualTo("2 of 200, 1 %, 0.1/s, 33 min left");
  }

  @Test
  void isOverwrittenOnATerminal() {
    ProgressLine progress = progress(true);
    progress.found(SOURCE, 2);
    progress.done(SOURCE, List.of(ONE));
    pass(Duration.ofMillis(100));
    progress.done(SOURCE, List.of(ONE));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[K0 of 2, 0 %\r\u001b[K2 of 2, 100 %, 20/s, 0 s left");
  }

  @Test
  void isALineEveryTenSecondsElsewhere() {
    ProgressLine progress = progress(false);
    progress.found(SOURCE, 3);
    pass(Duration.ofSeconds(10));
    progress.done(SOURCE, List.of(ONE));
    progress.done(SOURCE, List.of(ONE));
    pass(Duration.ofSeconds(10));
    progress.done(SOURCE, List.of(ONE));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("1 of 3, 33 %, 0.1/s, 20 s left\n3 of 3, 100 %, 0.2/s, 0 s left\n");
  }

  private ProgressLine progress(boolean interactive) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            System.out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            interactive,
            false,
            80);
    Notes notes = new Notes(terminal, new GlobalOptions());
    LiveLine line = new LiveLine(terminal, notes, false, () -> now);
    return new ProgressLine(line, tally, () -> false, () -> now);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
