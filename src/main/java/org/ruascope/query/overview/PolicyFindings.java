package org.ruascope.query.overview;

import java.util.Map;
import java.util.stream.Stream;
import org.ruascope.query.overview.Policies.Known;
import org.ruascope.query.overview.Policies.Tag;

/** Which policies are new. */
final class PolicyFindings {
  private PolicyFindings() {}

  static Stream<Finding> of(String domain, Known known, Windows windows) {
    return known.policy().entrySet().stream()
        .filter(each -> isNew(each.getValue(), windows))
        .map(each -> finding(domain, each.getKey(), each.getValue()));
  }

  private static boolean isNew(Tag tag, Windows windows) {
    return !tag.value().equals(tag.former()) && !tag.since().isBefore(windows.week().first());
  }

  private static Finding finding(String domain, String name, Tag tag) {
    return Finding.of(
        Kind.NEW_POLICY,
        domain,
        0,
        Map.of("tag", name, "value", tag.value(), "former", tag.former(), "day", tag.since()),
        Map.of());
  }
}
