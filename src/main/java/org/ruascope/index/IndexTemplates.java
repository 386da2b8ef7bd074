package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;

/** The templates of the indices, kept as JSON for people to read. */
final class IndexTemplates {
  static final List<String> NAMES =
      List.of(IndexNames.RECORDS, IndexNames.REPORTS, IndexNames.ALERTS);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private IndexTemplates() {}

  /** Puts the templates in place, over what stands there; indices that exist keep their form. */
  static void put(ElasticsearchClient client) throws IOException {
    for (String name : NAMES) {
      put(client, name);
    }
  }

  /** Puts one of them in place. */
  static void put(ElasticsearchClient client, String name) throws IOException {
    try (InputStream json = open(name)) {
      client.indices().putIndexTemplate(template -> template.name(name).withJson(json));
    }
  }

  /** Adds to an index those fields of its template that it hasn't. */
  static void putMapping(ElasticsearchClient client, String index) throws IOException {
    try (InputStream json = open(IndexNames.family(index))) {
      String mappings = MAPPER.readTree(json).at("/template/mappings").toString();
      client.indices().putMapping(put -> put.index(index).withJson(new StringReader(mappings)));
    }
  }

  private static InputStream open(String name) {
    String resource = name + ".json";
    return Objects.requireNonNull(IndexTemplates.class.getResourceAsStream(resource), resource);
  }
}
