package org.ruascope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A name server of the test's own: NSD as a child process, on loopback, with the test's zones. It
 * knows these and nothing else; other names are REFUSED.
 */
public final class NsdServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/nsd");

  private final Path folder;
  private final List<String> zones;
  private final InetSocketAddress address;
  private final ChildServer server;

  /** Collects zones, then starts. */
  public static final class Builder {
    private final Path folder;
    private final List<String> zones = new ArrayList<>();

    private Builder(Path folder) {
      this.folder = folder;
    }

    /** With a zone: records in the form of RFC 1035 section 5, without SOA and NS. */
    public Builder zone(String name, String records) {
      write(
          name,
          """
          $ORIGIN %s.
          $TTL 300
          @ SOA ns hostmaster 1 3600 600 86400 120
          @ NS ns.invalid.
          """
                  .formatted(name)
              + records);
      zones.add(name);
      return this;
    }

    /** With a zone whose file isn't there: whatever is asked of it, is SERVFAIL. */
    public Builder brokenZone(String name) {
      zones.add(name);
      return this;
    }

    /** Starts it; skips the test where NSD isn't installed. */
    public NsdServer start() {
      assumeTrue(
          Files.isExecutable(PROGRAM),
          "NSD isn't installed (package nsd): run ./test, which installs it");
      try {
        return new NsdServer(folder, zones);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void write(String name, String text) {
      try {
        Files.writeString(folder.resolve(name + ".zone"), text, StandardCharsets.ISO_8859_1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private NsdServer(Path folder, List<String> zones) throws IOException {
    this.folder = folder;
    this.zones = zones;
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), ChildServer.freePort());
    this.server = start();
  }

  /** One with files in a folder. */
  public static Builder in(Path folder) {
    return new Builder(folder);
  }

  /** For UDP and TCP. */
  public InetSocketAddress address() {
    return address;
  }

  private ChildServer start() throws IOException {
    Path configuration = Files.writeString(folder.resolve("nsd.conf"), configuration());
    return ChildServer.start(
        address,
        folder.resolve("nsd.out"),
        PROGRAM.toString(),
        "-d",
        "-c",
        configuration.toString());
  }

  private String configuration() {
    StringBuilder text =
        new StringBuilder(
            """
        server:
          server-count: 1
          ip-address: 127.0.0.1@%d
          username: ""
          database: ""
          zonesdir: "%2$s"
          xfrdir: "%2$s"
          pidfile: ""
          zonelistfile: ""
          xfrdfile: ""
        remote-control:
          control-enable: no
        """
                .formatted(address.getPort(), folder));
    zones.forEach(
        zone ->
            text.append("zone:\n  name: \"%1$s\"\n  zonefile: \"%1$s.zone\"\n".formatted(zone)));
    return text.toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
