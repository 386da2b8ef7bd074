package org.ruascope.advice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of mail that fails. Lists begin with what is most frequent, and may be empty.
 *
 * @param who sends
 * @param from domains in From
 * @param signers domains of signatures that passed
 * @param keys where the keys of failing signatures of the author's organization are: {@code
 *     selector._domainkey.domain}
 * @param selectors of these
 * @param bounces domains that SPF looked at
 * @param addresses that sent
 * @param help of the service, if it is one
 */
public record Facts(
    String who,
    List<String> from,
    List<String> signers,
    List<String> keys,
    List<String> selectors,
    List<String> bounces,
    List<String> addresses,
    ServiceHelp help) {
  private static final int MOST = 3;

  /** By the names that sentences use; without what isn't known. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("who", who);
    put(parameters, "domain", from);
    put(parameters, "signers", signers);
    put(parameters, "keys", keys);
    put(parameters, "selectors", selectors);
    put(parameters, "bounces", bounces);
    put(parameters, "addresses", addresses);
    return parameters;
  }

  private static void put(Map<String, String> parameters, String name, List<String> values) {
    if (!values.isEmpty()) {
      parameters.put(name, listed(values));
    }
  }

  /** {@code a, b, c and 2 more}. */
  private static String listed(List<String> values) {
    String first = String.join(", ", values.subList(0, Math.min(MOST, values.size())));
    return values.size() > MOST ? first + " and " + (values.size() - MOST) + " more" : first;
  }
}
