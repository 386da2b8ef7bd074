package org.ruascope.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.ruascope.testing.TestElasticsearch;

/** A report as it stands in Elasticsearch: one of a day, with ten messages, stored a day later. */
final class ReportDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ObjectNode document = JSON.createObjectNode();
  private final String index;

  private ReportDocument(String reporter, LocalDate day) {
    Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    index = "dmarc-reports-" + day.toString().substring(0, 7).replace('-', '.');
    put("@timestamp", begin.toString());
    put("event.end", begin.plusSeconds(86_400).toString());
    put("event.ingested", begin.plusSeconds(86_400 + 5 * 3_600).toString());
    put("dmarc.report.key", reporter + day);
    put("dmarc.report.id", "r-" + day);
    put("dmarc.report.collision", false);
    put("dmarc.report.authenticity", "verified");
    put("dmarc.reporter.org_name", reporter);
    put("dmarc.policy.domain", "example.com");
    put("dmarc.messages.all", 10);
    put("dmarc.records.all", 2);
    put("dmarc.records.skipped", 0);
  }

  static ReportDocument of(String reporter, LocalDate day) {
    return new ReportDocument(reporter, day);
  }

  ReportDocument with(String field, Object value) {
    put(field, value);
    return this;
  }

  private void put(String path, Object value) {
    List<String> names = List.of(path.split("\\."));
    ObjectNode owner = document;
    for (String name : names.subList(0, names.size() - 1)) {
      owner = owner.withObjectProperty(name);
    }
    owner.set(names.getLast(), JSON.valueToTree(value));
  }

  static void store(List<ReportDocument> reports) {
    StringBuilder bulk = new StringBuilder();
    for (ReportDocument each : reports) {
      bulk.append("{\"index\":{\"_index\":\"").append(each.index).append("\"}}\n");
      bulk.append(each.document).append('\n');
    }
    String answer = TestElasticsearch.send("POST", "/_bulk?refresh=true", bulk.toString());
    if (!answer.contains("\"errors\":false")) {
      throw new IllegalStateException(answer);
    }
  }
}
