package org.ruascope.e2e.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** What the demo has stored, asked of its Elasticsearch without ruascope. */
final class DemoRecords {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private DemoRecords() {}

  /** How many messages a query in Lucene's syntax finds, as the page writes it. */
  static String messages(String query) throws IOException, InterruptedException {
    URI search = DemoPage.demo().elasticsearch().resolve("/dmarc-records/_search");
    HttpRequest request =
        HttpRequest.newBuilder(search)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(sum(query)))
            .build();
    String answer = HTTP.send(request, BodyHandlers.ofString()).body();
    long sum = new ObjectMapper().readTree(answer).at("/aggregations/all/value").longValue();
    return "%,d".formatted(sum);
  }

  private static String sum(String query) {
    return """
        {"size": 0, "query": {"query_string": {"query": "%s"}},
         "aggs": {"all": {"sum": {"field": "dmarc.messages.all"}}}}
        """
        .formatted(query);
  }
}
