package org.ruascope.enrich.domain;

import java.util.ArrayList;
import java.util.List;

/** Parts of domain names, which have no trailing dot. */
final class Labels {
  /** RFC 9989 section 4.10: with more labels, the walk takes a short cut to so many. */
  private static final int SHORT_CUT = 7;

  private Labels() {}

  /**
   * Where a tree walk from a domain stops by (RFC 9989 section 4.10).
   *
   * @return the domain and those above it, up to the top level; at most eight
   */
  static List<String> walk(String domain) {
    List<String> names = new ArrayList<>(SHORT_CUT + 1);
    names.add(domain);
    for (int labels = Math.min(count(domain) - 1, SHORT_CUT); labels > 0; labels--) {
      names.add(last(domain, labels));
    }
    return names;
  }

  static int count(String domain) {
    return 1 + (int) domain.chars().filter(c -> c == '.').count();
  }

  /** The last so many labels of a domain; all of it if it has no more. */
  static String last(String domain, int labels) {
    int dot = domain.length();
    for (int i = 0; i < labels && dot >= 0; i++) {
      dot = domain.lastIndexOf('.', dot - 1);
    }
    return domain.substring(dot + 1);
  }
}
