package org.ruascope.enrich.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Services by domains of theirs. A domain stands for all below it, unless one of those is
 * another's.
 */
final class DomainIndex {
  private final Map<String, KnownService> byDomain = new HashMap<>();

  /**
   * An index.
   *
   * @param services if two have the same domain, it is the first one's
   * @param domains those of a service that count
   */
  DomainIndex(List<KnownService> services, Function<KnownService, Stream<String>> domains) {
    for (KnownService service : services) {
      domains.apply(service).forEach(domain -> byDomain.putIfAbsent(domain, service));
    }
  }

  /** How many domains there are. */
  int size() {
    return byDomain.size();
  }

  /**
   * Whose a name is; null if nobody's.
   *
   * @param name in lower case, with A-labels, without trailing dot
   */
  @Nullable KnownService find(String name) {
    KnownService found = byDomain.get(name);
    for (int dot = name.indexOf('.'); found == null && dot >= 0; dot = name.indexOf('.', dot + 1)) {
      found = byDomain.get(name.substring(dot + 1));
    }
    return found;
  }
}
