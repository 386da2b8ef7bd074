package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ruascope.query.Queries;

/** Values of a field that are watched one by one, of each domain its own. */
final class Watched {
  /** Of all domains that are read together. */
  static final int MOST = 10_000;

  private final String field;
  private final Map<String, Set<String>> byDomain = new HashMap<>();
  private int count;

  /** None yet. */
  Watched(String field) {
    this.field = field;
  }

  /** One more, unless it is empty, or there are too many. */
  void add(String domain, String value) {
    if (count < MOST
        && !value.isEmpty()
        && byDomain.computeIfAbsent(domain, name -> new HashSet<>()).add(value)) {
      count++;
    }
  }

  boolean contains(String domain, String value) {
    return byDomain.getOrDefault(domain, Set.of()).contains(value);
  }

  /** The values of each domain. */
  void forEach(BiConsumer<String, Set<String>> reader) {
    byDomain.forEach(reader);
  }

  /** Records with any of them. */
  Query query() {
    List<Query> each =
        byDomain.entrySet().stream()
            .map(
                values ->
                    Queries.all(
                        Queries.is(Cells.DOMAIN, values.getKey()),
                        Queries.any(field, values.getValue())))
            .toList();
    return Queries.either(each);
  }
}
