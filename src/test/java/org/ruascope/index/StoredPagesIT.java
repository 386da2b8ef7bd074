package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.index.Reports.report;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.report.DkimResult;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.testing.TestElasticsearch;

/** All stored records, in pages that fit into memory. */
class StoredPagesIT {
  private static final Query ALL = Query.of(query -> query.matchAll(all -> all));

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void haveEachRecordOnceThoughTheServerForgetsWhereItWas() {
    try (TestStore store = TestStore.at(TestElasticsearch.url())) {
      store.outcomes(
          report("one", 1_200), report("two", 900).about(Reports.BEGIN.plusSeconds(86_400)));
    }
    List<String> ids = new ArrayList<>();
    try (ElasticsearchConnection connection = connection();
        StoredPages pages = new StoredPages(new Server(connection), ALL)) {
      for (List<StoredRecord> page = pages.next(); !page.isEmpty(); page = pages.next()) {
        page.forEach(record -> ids.add(record.id()));
        assertThat(pages.total()).isEqualTo(2_100);
        if (ids.size() == 1_000) {
          forget();
        }
      }
    }
    assertThat(ids.stream().distinct().sorted()).isEqualTo(Stored.ids("dmarc-records"));
  }

  /** One record of a report may have thousands of signatures. */
  @Test
  void areSmallerWhereRecordsAreLarge() {
    try (TestStore store = TestStore.at(TestElasticsearch.url())) {
      store.store(
          report("large", 40)
              .with(
                  visitor -> {
                    for (int ordinal = 0; ordinal < 40; ordinal++) {
                      visitor.visit(large(ordinal));
                    }
                  })
              .parsed());
    }
    List<Integer> sizes = new ArrayList<>();
    try (ElasticsearchConnection connection = connection();
        StoredPages pages = new StoredPages(new Server(connection), ALL)) {
      for (List<StoredRecord> page = pages.next(); !page.isEmpty(); page = pages.next()) {
        sizes.add(page.size());
      }
    }
    assertThat(sizes.stream().mapToInt(size -> size).sum()).isEqualTo(40);
    assertThat(Collections.max(sizes)).isBetween(5, 20);
  }

  /** A MiB of JSON. */
  private static ReportRecord large(int ordinal) {
    ReportRecord plain = Reports.record(ordinal, null);
    List<Dkim> signatures = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      signatures.add(new Dkim("d" + i + "x".repeat(1_000), "s" + i, DkimResult.FAIL, null));
    }
    return new ReportRecord(
        ordinal, plain.row(), plain.identifiers(), new AuthResults(signatures, List.of()));
  }

  /** As a restart does. */
  private static void forget() {
    TestElasticsearch.send("POST", "/dmarc-records-2026.01/_close", "");
    TestElasticsearch.send("POST", "/dmarc-records-2026.01/_open?wait_for_active_shards=1", "");
  }

  private static ElasticsearchConnection connection() {
    return new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
  }
}
