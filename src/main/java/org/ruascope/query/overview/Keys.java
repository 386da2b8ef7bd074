package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruascope.query.Buckets;
import org.ruascope.query.Period;

/** What has signed own mail lately, and whether that passed; forgers invent selectors. */
final class Keys {
  private static final String NAME = "keys";
  private static final String ALL = "all";
  private static final int MOST = 500;
  private static final Pattern AUTH = Pattern.compile("([^/=]+)/([^/=]+)=(\\w+)");
  private static final Set<String> FAILED = Set.of("fail", "permerror");

  private Keys() {}

  /**
   * A key, as a selector of a domain.
   *
   * @param passed messages whose signature passed
   * @param failed messages whose signature failed, or couldn't be used
   */
  record Key(String signer, String selector, long passed, long failed) {
    Key plus(Key more) {
      return new Key(signer, selector, passed + more.passed, failed + more.failed);
    }

    long all() {
      return passed + failed;
    }
  }

  static Map<String, Aggregation> asked(Period recent) {
    Aggregation auths = Buckets.terms("dmarc.dkim.auth", MOST, Map.of(ALL, Buckets.messages()));
    Query own = Filters.all(List.of(Filters.inPeriod(recent), Verdicts.isOwn()));
    return Map.of(NAME, Filters.within(own, Map.of(NAME, auths)));
  }

  static List<Key> of(Map<String, Aggregate> answers) {
    Map<String, Key> keys = new HashMap<>();
    Buckets.named(Filters.within(answers, NAME), NAME)
        .forEach((auth, sums) -> add(keys, auth, Buckets.messages(sums, ALL)));
    return new ArrayList<>(keys.values());
  }

  private static void add(Map<String, Key> keys, String auth, long messages) {
    Matcher parts = AUTH.matcher(auth);
    if (parts.matches()) {
      String result = parts.group(3);
      keys.merge(
          parts.group(1) + "/" + parts.group(2),
          new Key(
              parts.group(1),
              parts.group(2),
              result.equals("pass") ? messages : 0,
              FAILED.contains(result) ? messages : 0),
          Key::plus);
    }
  }
}
