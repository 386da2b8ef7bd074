package org.ruascope.alert.rule;

import java.util.Set;

/**
 * A source, by the best name that there is for it.
 *
 * @param by what the name is of: sender, service, host_domain, network or prefix
 * @param name of it; may be a stranger's text
 */
public record SourceName(String by, String name) {
  private static final Set<String> TELLING = Set.of("sender", "service", "host_domain");

  /** As {@code dmarc.source.id} has it, such as {@code service:Example Mail}. */
  public static SourceName of(String id) {
    int colon = id.indexOf(':');
    return colon < 0
        ? new SourceName("", id)
        : new SourceName(id.substring(0, colon), id.substring(colon + 1));
  }

  /** By which parameter views are narrowed to it. */
  String parameter() {
    return by.equals("prefix") ? "ip" : by;
  }

  /** Whether the name says who it is, and not only where. */
  boolean isTelling() {
    return TELLING.contains(by);
  }
}
