package org.ruascope.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.ruascope.testing.TestElasticsearch;

/** What a record takes on disk, once Elasticsearch has merged each index into one segment. */
final class StoredBytes {
  private static final String INDICES = "/dmarc-records-*";

  private StoredBytes() {}

  static double perRecord() throws IOException {
    TestElasticsearch.send("POST", INDICES + "/_forcemerge?max_num_segments=1&flush=true", "");
    TestElasticsearch.send("POST", INDICES + "/_refresh", "");
    TestElasticsearch.send("POST", INDICES + "/_flush?force=true&wait_if_ongoing=true", "");
    JsonNode stats =
        new ObjectMapper().readTree(TestElasticsearch.get(INDICES + "/_stats/store,docs"));
    JsonNode all = stats.at("/_all/primaries");
    return all.at("/store/size_in_bytes").asDouble() / all.at("/docs/count").asLong();
  }
}
