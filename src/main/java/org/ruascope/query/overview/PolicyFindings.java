package org.ruascope.query.overview;

import java.util.Map;
import java.util.stream.Stream;
import org.ruascope.query.overview.Policies.Change;
import org.ruascope.query.overview.Policies.Known;
import org.ruascope.query.overview.Policies.Tag;

/** Which policies are new. */
final class PolicyFindings {
  private PolicyFindings() {}

  static Stream<Finding> of(String domain, Known known, Windows windows) {
    Map<String, Tag> tags = known.policy();
    return tags.entrySet().stream()
        .flatMap(each -> change(domain, each.getKey(), each.getValue(), windows));
  }

  private static Stream<Finding> change(String domain, String name, Tag tag, Windows windows) {
    Change change = tag.change();
    return change == null || change.since().isBefore(windows.week().first())
        ? Stream.empty()
        : Stream.of(finding(domain, name, tag.value(), change));
  }

  private static Finding finding(String domain, String name, String value, Change change) {
    return Finding.of(
        Kind.NEW_POLICY,
        domain,
        0,
        Map.of("tag", name, "value", value, "former", change.former(), "day", change.since()),
        Map.of());
  }
}
