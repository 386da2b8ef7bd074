package org.ruascope.demo;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ruascope.config.Network;
import org.ruascope.config.SenderSettings;
import org.ruascope.config.ServiceSettings;
import org.ruascope.report.UnavailableException;

/**
 * What the postmaster of the story knows and has configured: both domains' own servers, the
 * newsletter, and a file of services. Nobody has told them of the help desk.
 */
public final class Postmaster {
  private static final String SERVICES = "services.yaml";
  private static final List<SenderSettings> SENDERS =
      List.of(
          servers("club-server", Story.CLUB, "192.0.2.130", "2001:db8:130::25"),
          new SenderSettings(
              "newsletter",
              List.of("news." + Story.SHOP),
              List.of(),
              List.of(),
              List.of("Sendwell"),
              List.of(),
              List.of(),
              false),
          servers("order-system", Story.SHOP, "192.0.2.20/31"),
          servers("shop-servers", Story.SHOP, "192.0.2.10/31", "2001:db8:25::10"));

  private Postmaster() {}

  /** {@code senders.*}, in the order of their names. */
  public static List<SenderSettings> senders() {
    return SENDERS;
  }

  /**
   * {@code services.*}: a file, written anew.
   *
   * @param folder that exists
   * @throws UnavailableException when it can't be written
   */
  public static ServiceSettings services(Path folder) {
    Path file = folder.resolve(SERVICES);
    try (InputStream in =
        requireNonNull(Postmaster.class.getResourceAsStream(SERVICES), SERVICES)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      return new ServiceSettings(Optional.of(file), Optional.empty());
    } catch (IOException e) {
      throw new UnavailableException(
          "can't write " + file + ": " + e.getMessage(), "choose another data.path", e);
    }
  }

  private static SenderSettings servers(String name, String domain, String... networks) {
    return new SenderSettings(
        name,
        List.of(domain),
        Stream.of(networks).map(Network::of).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }
}
