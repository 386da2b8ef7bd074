package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.index.Reports.report;

import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.report.Outcome;

/** Elasticsearch has stored, and what it answers doesn't arrive. */
class LostAnswerIT extends BehindProxy {
  private static final String TOO_SHORT = "{\"took\":1,\"errors\":false,\"items\":[]}";

  @Override
  TestStore connect(URI url) {
    return TestStore.at(url, Duration.ofSeconds(30), Duration.ofSeconds(2));
  }

  static Stream<Named<Fault>> losses() {
    return Stream.of(
        Named.of("the line breaks", Fault.doneButCut()),
        Named.of("the line breaks in the answer's head", Fault.doneButCutInTheHead()),
        Named.of("the line breaks in the answer", Fault.doneButCutInTheAnswer()),
        Named.of("half an answer", Fault.doneButHalfAnAnswer()),
        Named.of("no JSON", Fault.doneButAnswering(200, "<html>welcome</html>")),
        Named.of("other JSON", Fault.doneButAnswering(200, "{}")),
        Named.of("an answer too short", Fault.doneButAnswering(200, TOO_SHORT)),
        Named.of("a gateway's time-out", Fault.doneButAnswering(504, "")));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void writesAgainOverWhatIsStoredAndCountsItOnceAsNew(Fault loss) {
    proxy.next(loss, Fault.none(), loss, loss); // of the records, and of the report documents

    assertThat(store.outcomes(report("one", 3), report("two", 2)))
        .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED);
    assertThat(Stored.ids("dmarc-records")).hasSize(3 + 2);
    assertThat(Stored.messages()).isEqualTo((1 + 2 + 3) + (1 + 2));
    assertThat(Stored.ids("dmarc-reports")).hasSize(2);
  }

  @Test
  void countsTheSameReportTwiceInABatchAsOneAndADuplicate() {
    proxy.next(Fault.none(), Fault.doneButCut());

    assertThat(store.outcomes(report("one", 3), report("one", 3)))
        .containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.DUPLICATE);
    assertThat(Stored.ids("dmarc-reports")).hasSize(1);
  }

  @Test
  void countsACollidingReportAsNewThatItsOwnFirstAttemptStored() {
    store.outcomes(report("one", 3));
    proxy.next(Fault.none(), Fault.none(), Fault.doneButCut());

    assertThat(store.outcomes(report("one", 4))).containsExactly(Outcome.ACCEPTED_WITH_WARNINGS);
    assertThat(Stored.ids("dmarc-reports")).hasSize(2);
    assertThat(Stored.ids("dmarc-records")).hasSize(3 + 4);
  }
}
