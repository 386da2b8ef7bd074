package org.ruascope;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ruascope.config.Settings;
import org.ruascope.config.SettingsLoader;
import org.ruascope.dns.Resolver;
import org.ruascope.report.Enricher;

/** All of enrichment as a program that stores would have it, for tests of other packages. */
public final class WholeEnrichment {

  private WholeEnrichment() {}

  /** Asks this name server; nothing is known yet. */
  public static Enricher asking(Path data, String nameServer) {
    return of(data, Map.of("RUASCOPE_DNS_SERVERS", nameServer));
  }

  /** Asks nobody. */
  public static Enricher withoutDns(Path data) {
    return of(data, Map.of("RUASCOPE_DNS_ENABLED", "no"));
  }

  /** With the senders and services of the demo's story. */
  public static Enricher ofTheDemo(Path own) {
    Settings user = settings(own, Map.of());
    return Enriching.storing(DemoSettings.in(own, user), Optional.empty()).quick();
  }

  private static Enricher of(Path data, Map<String, String> more) {
    Settings settings = settings(data, more);
    return Enriching.storing(settings, Resolver.by(settings.dns())).quick();
  }

  private static Settings settings(Path data, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("RUASCOPE_DATA_PATH", data.toString());
    environment.put("RUASCOPE_GEO_DOWNLOAD", "no");
    return new SettingsLoader(any -> {}, any -> {}).load(Optional.empty(), environment);
  }
}
