package org.ruascope.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Tells which domains are of one organization. */
final class Organizations {
  private static final Map<String, String> REPORTERS = readReporters();

  private final UnaryOperator<String> organizationalDomain;

  /**
   * Knows organizational domains by this.
   *
   * @param organizationalDomain of a domain in lower case with A-labels
   */
  Organizations(UnaryOperator<String> organizationalDomain) {
    this.organizationalDomain = organizationalDomain;
  }

  /** Whether domains are aligned, relaxed (RFC 9989 section 4.4). */
  boolean isSame(String one, String other) {
    return !other.isEmpty() && (one.equals(other) || of(one).equals(of(other)));
  }

  /** Whether domains are aligned, or of one reporter that is known to use several. */
  boolean isSameReporter(String one, String other) {
    return isSame(one, other) || reporter(of(one)).equals(reporter(of(other)));
  }

  private String of(String domain) {
    return organizationalDomain.apply(domain);
  }

  private static String reporter(String domain) {
    return REPORTERS.getOrDefault(domain, domain);
  }

  /** One reporter a line: its domains. */
  private static Map<String, String> readReporters() {
    Map<String, String> reporters = new HashMap<>();
    for (String line : lines()) {
      String[] domains = line.isBlank() || line.startsWith("#") ? new String[0] : line.split(" ");
      for (String domain : domains) {
        reporters.put(domain, domains[0]);
      }
    }
    return Map.copyOf(reporters);
  }

  private static List<String> lines() {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Organizations.class.getResourceAsStream("reporters.txt")),
                StandardCharsets.UTF_8))) {
      return in.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own file can't be read", e);
    }
  }
}
