package org.ruascope.enrich;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;

/** Reads the form in which publicsuffix.org publishes its list: a rule a line, in two sections. */
final class SuffixListReader {
  private static final String BEGIN_REGISTRY = "// ===BEGIN ICANN DOMAINS===";
  private static final String END_REGISTRY = "// ===END ICANN DOMAINS===";
  private static final String VERSION = "// VERSION: ";
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

  private final SuffixRules whole = new SuffixRules();
  private final SuffixRules registry = new SuffixRules();
  private boolean inRegistry;
  private String version = "of unknown date";

  /**
   * Reads all of it.
   *
   * @throws IOException also when it is something else
   */
  PublicSuffixList read(BufferedReader in) throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      take(line.strip());
    }
    if (registry.isEmpty()) {
      throw new IOException("there is no section of registries (ICANN DOMAINS) in it");
    }
    return new PublicSuffixList(version, whole, registry);
  }

  private void take(String line) {
    if (line.startsWith("//")) {
      comment(line);
    } else if (!line.isEmpty()) {
      rule(WHITE_SPACE.split(line, 2)[0]);
    }
  }

  private void comment(String line) {
    if (line.startsWith(VERSION)) {
      version = line.substring(VERSION.length());
    } else if (line.equals(BEGIN_REGISTRY) || line.equals(END_REGISTRY)) {
      inRegistry = line.equals(BEGIN_REGISTRY);
    }
  }

  private void rule(String rule) {
    whole.add(rule);
    if (inRegistry) {
      registry.add(rule);
    }
  }
}
