package org.ruascope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ruascope.testing.TestElasticsearch;

/** Measures the installed program and its parts, against servers on loopback. */
public final class Benchmark {
  private static final Path RESULT = Path.of("target", "benchmark.json");

  private Benchmark() {}

  /**
   * Runs it.
   *
   * @param arguments names of suites; none: all of them
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ruascope-bench");
    Map<String, Suite> suites = suites(folder);
    Set<String> chosen = arguments.length == 0 ? suites.keySet() : Set.of(arguments);
    if (!suites.keySet().containsAll(chosen)) {
      throw new IllegalArgumentException("suites are " + suites.keySet() + ", not " + chosen);
    }
    Map<String, String> machine = Machine.describe();
    TestElasticsearch.url();
    Figures figures = new Figures(machine, System.out);
    for (Map.Entry<String, Suite> suite : suites.entrySet()) {
      if (chosen.contains(suite.getKey())) {
        suite.getValue().run(figures);
      }
    }
    figures.write(RESULT);
    System.out.printf("%n%d aims missed; all figures: %s%n", figures.missed(), RESULT);
    Folders.delete(folder);
  }

  private static Map<String, Suite> suites(Path folder) {
    Map<String, Suite> suites = new LinkedHashMap<>();
    suites.put("start", new StartSuite(folder));
    suites.put("parse", new ParseSuite(folder));
    suites.put("store", new StoreSuite(folder));
    suites.put("imap", new ImapSuite(folder));
    suites.put("dns", new DnsSuite(folder));
    suites.put("growth", new GrowthSuite(folder));
    suites.put("large", new LargeReportSuite(folder));
    suites.put("page", new PageSuite(folder));
    suites.put("alerts", new AlertsSuite(folder));
    return suites;
  }
}
