package org.ruascope.query.overview;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruascope.query.Asked;
import org.ruascope.query.AuthResult;
import org.ruascope.query.Found;
import org.ruascope.query.Period;
import org.ruascope.query.Queries;

/** What has signed own mail lately, and whether that passed; forgers invent selectors. */
final class Keys {
  private static final String NAME = "keys";
  private static final int MOST = 500;
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
    Query own = Queries.all(Queries.in(recent), Verdicts.isOwn());
    return Map.of(
        NAME, Asked.where(own, Map.of(NAME, Asked.usual("dmarc.dkim.auth", MOST, Asked.SUM))));
  }

  static List<Key> in(Found found) {
    Map<String, Key> keys = new HashMap<>();
    found
        .in(NAME)
        .counts(NAME)
        .forEach((auth, messages) -> AuthResult.of(auth).ifPresent(it -> add(keys, it, messages)));
    return new ArrayList<>(keys.values());
  }

  private static void add(Map<String, Key> keys, AuthResult auth, long messages) {
    if (auth.detail() != null) {
      keys.merge(
          auth.domain() + "/" + auth.detail(),
          new Key(
              auth.domain(),
              auth.detail(),
              auth.result().equals("pass") ? messages : 0,
              FAILED.contains(auth.result()) ? messages : 0),
          Key::plus);
    }
  }
}
