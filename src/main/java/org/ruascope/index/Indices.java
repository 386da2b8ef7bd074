package org.ruascope.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ruascope.report.UnavailableException;

/**
 * Makes indices in ruascope's form. Without that, Elasticsearch would make them at the first write:
 * in whatever form, and outside the alias, if somebody has removed the template meanwhile.
 */
final class Indices {
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** Makes sure that an index is there, by its template; asks only the first time. */
  void require(ElasticsearchClient client, String index) throws IOException {
    if (!known.contains(index)) {
      IndexTemplates.put(client, IndexNames.family(index));
      create(client, index);
      known.add(index);
    }
  }

  /** The next time, everything is asked again: it may be another server. */
  void forget() {
    known.clear();
  }

  /**
   * Brings an index into the form that ruascope's documents fit: adds fields that an older version,
   * or somebody else, has left out.
   *
   * @throws UnavailableException when the index has a field in another form, which can't be changed
   */
  void conform(ElasticsearchClient client, String index) throws IOException {
    try {
      IndexTemplates.putMapping(client, index);
    } catch (ElasticsearchException e) {
      if (e.status() != 400) {
        throw e;
      }
      throw new UnavailableException(
          "The index " + index + " isn't in ruascope's form: " + ItemException.reason(e.error()),
          "store that month anew: delete the indices of dmarc-records and dmarc-reports that end in "
              + IndexNames.month(index)
              + ", and let `ruascope ingest` read the archive",
          e);
    }
  }

  private static void create(ElasticsearchClient client, String index) throws IOException {
    try {
      client.indices().create(create -> create.index(index));
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }
}
