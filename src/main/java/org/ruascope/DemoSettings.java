package org.ruascope;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ruascope.config.DataSettings;
import org.ruascope.config.DnsSettings;
import org.ruascope.config.GeoSettings;
import org.ruascope.config.MailboxSettings;
import org.ruascope.config.Settings;
import org.ruascope.config.WebSettings;
import org.ruascope.demo.Postmaster;
import org.ruascope.report.UnavailableException;

/**
 * What the postmaster of the story has configured. Of the user's own settings only those count that
 * are about the machine, never mailboxes, senders, services or data.
 */
final class DemoSettings {

  private DemoSettings() {}

  /**
   * All but the mailbox.
   *
   * @param own the demo's folder, made if it isn't there; a file of services is written to it
   * @throws UnavailableException when that can't be done
   */
  static Settings in(Path own, Settings user) {
    create(own);
    return new Settings(
        Optional.empty(),
        user.embedded(),
        List.of(),
        List.of(),
        Postmaster.senders(),
        List.of(),
        builtIn(own),
        DnsSettings.OFF,
        Postmaster.services(own),
        user.verify(),
        free(user.web()),
        Optional.empty(),
        new DataSettings(own, own.resolve("archive"), own.resolve("quarantine")),
        user.limits(),
        Optional.empty(),
        user.publicSuffixList(),
        user.enrichSchedule(),
        user.alerts(),
        List.of());
  }

  /** Like Elasticsearch's: another may have the port, the user's own service, say. */
  private static WebSettings free(WebSettings web) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(web.address(), web.port()));
      return web;
    } catch (IOException e) {
      return web.onAnyPort();
    }
  }

  private static void create(Path own) {
    try {
      Files.createDirectories(own);
    } catch (IOException e) {
      throw new UnavailableException(
          "can't make " + own + ": " + e.getMessage(), "choose another data.path", e);
    }
  }

  /** Its addresses are those set apart for documentation: no database knows them. */
  private static GeoSettings builtIn(Path own) {
    return new GeoSettings(Optional.empty(), Optional.empty(), Optional.empty(), own);
  }

  static Settings with(MailboxSettings mailbox, Settings settings) {
    return new Settings(
        settings.elasticsearch(),
        settings.embedded(),
        List.of(mailbox),
        settings.folders(),
        settings.senders(),
        settings.channels(),
        settings.geo(),
        settings.dns(),
        settings.services(),
        settings.verify(),
        settings.web(),
        settings.kibana(),
        settings.data(),
        settings.limits(),
        settings.routesPath(),
        settings.publicSuffixList(),
        settings.enrichSchedule(),
        settings.alerts(),
        settings.digests());
  }
}
