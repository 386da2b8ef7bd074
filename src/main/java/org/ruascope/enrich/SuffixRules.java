package org.ruascope.enrich;

import java.net.IDN;
import java.util.HashSet;
import java.util.Set;

/**
 * Rules of the Public Suffix List, and its algorithm: the longest rule that matches wins, an
 * exception before any other, and a domain without any has a suffix of one label.
 */
final class SuffixRules implements OrganizationalDomains {
  private final Set<String> names = new HashSet<>();
  private final Set<String> wildcards = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();

  /** Adds a rule as it stands in the list. */
  void add(String rule) {
    if (rule.startsWith("*.")) {
      wildcards.add(rule.substring(2));
    } else if (rule.startsWith("!")) {
      exceptions.add(rule.substring(1));
    } else {
      names.add(rule);
    }
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /**
   * The list has U-labels, and making A-labels of all of them would take a tenth of a second at
   * each start; so the few domains that have any are changed instead.
   */
  @Override
  public String of(String domain) {
    return domain.contains("xn--")
        ? DomainName.of(ofUnicode(IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED)))
        : ofUnicode(domain);
  }

  private String ofUnicode(String domain) {
    String oneLabelMore = domain;
    String rest = domain;
    for (int dot = rest.indexOf('.'); dot >= 0; dot = rest.indexOf('.')) {
      String parent = rest.substring(dot + 1);
      if (exceptions.contains(rest)) {
        return rest;
      }
      if (names.contains(rest) || wildcards.contains(parent)) {
        return oneLabelMore;
      }
      oneLabelMore = rest;
      rest = parent;
    }
    return oneLabelMore;
  }
}
