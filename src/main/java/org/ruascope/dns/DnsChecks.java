package org.ruascope.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.check.Check;
import org.ruascope.config.DnsSettings;
import org.ruascope.report.UnavailableException;

/** Tells which name servers are asked, and whether they answer. */
public final class DnsChecks {
  private final DnsSettings settings;

  /** Of those that the settings name, or the system's. */
  public DnsChecks(DnsSettings settings) {
    this.settings = settings;
  }

  /** One for all; one that answers is enough. */
  public Stream<Check> checks() {
    return Stream.of(new Check("dns: name servers", this::run));
  }

  private String run() {
    if (!settings.enabled()) {
      return "none asked, by dns.enabled=no";
    }
    List<NameServer> servers = new NameServers(settings, System::nanoTime).all();
    String whose = settings.servers().isPresent() ? " (dns.servers)" : " (the system's)";
    List<String> found = new ArrayList<>();
    boolean some = false;
    for (NameServer server : servers) {
      boolean answers = server.probe().join();
      some |= answers;
      found.add(server + (answers ? " answers" : " doesn't answer"));
    }
    return require(some, String.join(", ", found) + whose);
  }

  private static String require(boolean some, String found) {
    if (!some) {
      throw new UnavailableException(
          found,
          "let dns.servers name resolvers that may be asked, or set dns.enabled=no;"
              + " without DNS all else is stored, but addresses have no names",
          null);
    }
    return found;
  }
}
