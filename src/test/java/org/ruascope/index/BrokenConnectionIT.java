package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.index.Reports.report;

import java.net.URI;
import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.report.Outcome;
import org.ruascope.testing.Fault.AtByte;
import org.ruascope.testing.Fault.Break;
import org.ruascope.testing.FaultProxy;
import org.ruascope.testing.TestElasticsearch;

/** A connection to Elasticsearch that is cut, reset or stalls at a byte of either side. */
class BrokenConnectionIT {
  private static final int PLACES = 6;
  private static final Break[] BREAKS = {Break.CUT, Break.RESET, Break.STALL};

  @Test
  void storesOnceWhereverItBreaks() {
    try (FaultProxy whole = new FaultProxy(TestElasticsearch.url().getPort())) {
      storesOnce(whole);
      long broken =
          Stream.of(true, false)
              .flatMap(ofClient -> places(ofClient, whole.said(ofClient)))
              .filter(BrokenConnectionIT::breakAt)
              .count();
      assertThat(broken).as("places that a connection came to").isGreaterThan(PLACES);
    }
  }

  /** After the status line, in a header, before and in the content's type, in its length. */
  @ParameterizedTest
  @ValueSource(longs = {17, 40, 51, 60, 70, 80, 90, 100, 110, 118, 120, 122, 124, 126, 128, 130})
  void storesOnceWhenTheHeadOfTheFirstAnswerIsCut(long offset) {
    assertThat(breakAt(new AtByte(false, offset, Break.CUT))).isTrue();
  }

  /** From the first to the last that are said on one connection. */
  private static Stream<AtByte> places(boolean ofClient, long all) {
    return LongStream.range(0, PLACES)
        .mapToObj(i -> new AtByte(ofClient, i * all / PLACES, BREAKS[(int) i % BREAKS.length]));
  }

  /** Whether it was reached: the client spreads its requests over some connections by chance. */
  private static boolean breakAt(AtByte fault) {
    try (FaultProxy proxy = new FaultProxy(TestElasticsearch.url().getPort())) {
      proxy.arm(fault);
      storesOnce(proxy);
      return !proxy.isArmed();
    }
  }

  private static void storesOnce(FaultProxy proxy) {
    TestElasticsearch.wipe();
    URI url = URI.create("http://127.0.0.1:" + proxy.port());
    try (TestStore store = TestStore.at(url, Duration.ofSeconds(30), Duration.ofSeconds(2))) {
      assertThat(store.outcomes(report("one", 300), report("two", 2)))
          .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED);
    }
    assertThat(Stored.ids("dmarc-records")).hasSize(300 + 2);
    assertThat(Stored.ids("dmarc-reports")).hasSize(2);
  }
}
