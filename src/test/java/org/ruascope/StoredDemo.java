package org.ruascope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruascope.cli.Flow;
import org.ruascope.cli.Inputs;
import org.ruascope.config.Settings;
import org.ruascope.config.SettingsLoader;
import org.ruascope.demo.DemoReports;
import org.ruascope.demo.Postmaster;
import org.ruascope.embedded.StartListener;
import org.ruascope.receive.Progress;
import org.ruascope.testing.TestElasticsearch;

/** The demo's reports in the tests' Elasticsearch, stored by the program, and nothing else. */
final class StoredDemo {

  private StoredDemo() {}

  /**
   * Stores them.
   *
   * @param folder empty; for mails and archive
   */
  static void store(DemoReports demo, Path folder) throws IOException {
    TestElasticsearch.wipe();
    Path mails = Files.createDirectory(folder.resolve("mails"));
    int number = 0;
    for (byte[] mail : demo.mails()) {
      Files.write(mails.resolve(number++ + ".eml"), mail);
    }
    try (Flow flow = new Wiring(Path.of("")).open(settings(folder), StartListener.SILENT)) {
      flow.drain(new Inputs(List.of(mails), System.in), Progress.SILENT);
    }
  }

  /** Of the story's postmaster; the shop's network is named, so that it has something to mend. */
  private static Settings settings(Path folder) {
    Map<String, String> variables =
        Map.of(
            "RUASCOPE_ELASTICSEARCH_URL",
            TestElasticsearch.url().toString(),
            "RUASCOPE_DATA_PATH",
            folder.toString(),
            "RUASCOPE_SENDERS_SHOP_NETWORKS",
            "192.0.2.0/24",
            "RUASCOPE_SERVICES_PATH",
            services(folder).toString(),
            "RUASCOPE_DNS_ENABLED",
            "no",
            "RUASCOPE_GEO_DOWNLOAD",
            "no");
    return new SettingsLoader(cron -> {}, warning -> {}).load(Optional.empty(), variables);
  }

  private static Path services(Path folder) {
    return Postmaster.services(folder).path().orElseThrow();
  }
}
