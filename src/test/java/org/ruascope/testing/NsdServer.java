package org.ruascope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A name server of the test's own: NSD as a child process, on loopback, with the test's zones. It
 * knows these and nothing else; other names are REFUSED.
 */
public final class NsdServer implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/nsd");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path folder;
  private final List<String> zones;
  private final InetSocketAddress address;
  private final Process process;

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
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), freePort());
    this.process = start();
    awaitListening();
  }

  /** One with files in a folder. */
  public static Builder in(Path folder) {
    return new Builder(folder);
  }

  /** For UDP and TCP. */
  public InetSocketAddress address() {
    return address;
  }

  private Process start() throws IOException {
    Path configuration = Files.writeString(folder.resolve("nsd.conf"), configuration());
    return new ProcessBuilder(PROGRAM.toString(), "-d", "-c", configuration.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("nsd.out").toFile())
        .start();
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

  private void awaitListening() throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!listens()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        close();
        throw new IOException("NSD doesn't start: " + Files.readString(folder.resolve("nsd.out")));
      }
      pause();
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(address, 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket tcp = new ServerSocket(0);
        DatagramSocket udp = new DatagramSocket(tcp.getLocalPort())) {
      return udp.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
