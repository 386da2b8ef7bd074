package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.index.DocumentsTest.ENRICHMENT;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Renewed;

/** What follows about a stored record takes the place of what followed before, all of it. */
class RenewedDocumentTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-01-06T05:04:03Z");
  private static final Pending PENDING = Pending.from(NOW);
  private static final Enrichment NOT_YET = Enrichment.NONE.asPending();

  @Test
  void hasAllThatFollowsByNow() throws IOException {
    ObjectNode bare = stored(Enrichment.NONE, null);

    assertThat(RenewedDocument.of(bare, ENRICHMENT, PENDING))
        .isEqualTo(stored(ENRICHMENT, PENDING));
    assertThat(bare).isEqualTo(stored(Enrichment.NONE, null));
  }

  @Test
  void hasNothingThatFollowedBefore() throws IOException {
    assertThat(RenewedDocument.of(stored(ENRICHMENT, PENDING), Enrichment.NONE, null))
        .isEqualTo(stored(Enrichment.NONE, null));
  }

  @Test
  void losesEveryFieldThatEnrichmentWrites() throws IOException {
    Set<String> written = names(stored(ENRICHMENT, PENDING), "dmarc");
    written.removeAll(names(stored(Enrichment.NONE, null), "dmarc"));
    written.add("source"); // has a name, whatever is known

    assertThat(written).isEqualTo(EnrichmentJson.OF_DMARC);
    assertThat(names(stored(Enrichment.NONE, null), "source")).containsExactly("ip");
  }

  @Test
  void isNotWrittenWhenNothingElseFollows() throws IOException {
    Renewal renewal = Renewal.of(stored(ENRICHMENT, null), ENRICHMENT, NOW);

    assertThat(renewal).isEqualTo(new Renewal(null, new Renewed(1, 0, 0, 0)));
  }

  @Test
  void keepsWhatWasKnownWhenThereIsNoAnswerNow() throws IOException {
    Renewal renewal = Renewal.of(stored(ENRICHMENT, null), NOT_YET, NOW);

    assertThat(renewal).isEqualTo(new Renewal(null, new Renewed(1, 0, 0, 1)));
  }

  @Test
  void isAskedForAgainWhileThereIsNoAnswer() throws IOException {
    Instant later = NOW.plusSeconds(600);

    Renewal renewal = Renewal.of(stored(NOT_YET, PENDING), NOT_YET, later);

    assertThat(renewal.counts()).isEqualTo(new Renewed(1, 0, 1, 0));
    assertThat(renewal.document())
        .isEqualTo(stored(NOT_YET, new Pending(NOW, later.plusSeconds(600))));
  }

  @Test
  void isGivenUpOnce() throws IOException {
    Instant late = NOW.plusSeconds(1_000_000);

    Renewal first = Renewal.of(stored(NOT_YET, PENDING), NOT_YET, late);
    Renewal second = Renewal.of(stored(NOT_YET, new Pending(NOW, null)), NOT_YET, late);

    assertThat(first.document()).isEqualTo(stored(NOT_YET, new Pending(NOW, null)));
    assertThat(second).isEqualTo(new Renewal(null, new Renewed(1, 0, 0, 1)));
  }

  private static ObjectNode stored(Enrichment enrichment, @Nullable Pending pending)
      throws IOException {
    return (ObjectNode)
        MAPPER.readTree(
            new RecordDocument(Reports.report("2026-1", 2).build())
                .of(Reports.record(3, "example.net"), enrichment, pending));
  }

  private static Set<String> names(ObjectNode document, String object) {
    Set<String> names = new TreeSet<>();
    document.get(object).fieldNames().forEachRemaining(names::add);
    return names;
  }
}
