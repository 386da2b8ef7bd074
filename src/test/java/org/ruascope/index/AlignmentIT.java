package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.index.Reports.report;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.enrich.AlignmentEvaluator;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.RecordEnricher;
import org.ruascope.enrich.TreeWalk;
import org.ruascope.testing.TestElasticsearch;

/**
 * What follows from a report stands with its records. All four have an aligned signature, which the
 * reporter sees in every second one; none has a passing SPF result, though the reporter has SPF
 * pass in two.
 */
class AlignmentIT {

  @BeforeEach
  void store() {
    TestElasticsearch.wipe();
    ElasticsearchSettings settings = ElasticsearchSettings.of(TestElasticsearch.url());
    try (ElasticsearchConnection connection = new ElasticsearchConnection(settings);
        Indexer indexer =
            new Indexer(
                connection,
                new RecordEnricher(
                    List.of(new AlignmentEvaluator(PublicSuffixList::builtIn, TreeWalk.NONE))))) {
      indexer.commit(List.of(indexer.stage(report("one", 4).parsed())));
    }
  }

  @Test
  void recordsHaveWhatFollows() {
    assertThat(Stored.source("dmarc-records", "dmarc.messages.all:1"))
        .contains("\"computed\":{\"dkim\":\"pass\",\"spf\":\"unknown\"}");
    assertThat(Stored.source("dmarc-records", "dmarc.alignment:none"))
        .contains(
            "\"computed\":{\"dkim\":\"pass\",\"spf\":\"fail\","
                + "\"difference\":[\"dkim_fail_aligned\"]}");
  }

  @Test
  void canBeFilteredByDifference() {
    assertThat(found("_exists_:dmarc.computed.difference")).isEqualTo(2);
    assertThat(found("dmarc.computed.difference:dkim_fail_aligned")).isEqualTo(2);
    assertThat(found("dmarc.computed.difference:spf_*")).isZero();
  }

  @Test
  void canBeFilteredByWhatFollows() {
    assertThat(found("dmarc.computed.dkim:pass")).isEqualTo(4);
    assertThat(found("dmarc.computed.spf:unknown")).isEqualTo(2);
    assertThat(found("dmarc.computed.spf:fail")).isEqualTo(2);
  }

  @Test
  void idsAreWhatTheyWereWithout() {
    List<String> enriched = Stored.ids("dmarc-records");
    TestElasticsearch.wipe();
    try (TestStore plain = TestStore.at(TestElasticsearch.url())) {
      plain.store(report("one", 4).parsed());
    }
    assertThat(Stored.ids("dmarc-records")).isEqualTo(enriched);
  }

  private static int found(String query) {
    return Stored.found("dmarc-records", query);
  }
}
