package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.Fault;
import org.ruascope.testing.Fault.Break;
import org.ruascope.testing.FaultProxy;
import org.ruascope.testing.TestCertificates;

/** A line over TLS that breaks at a byte, or is slow; the server has no MOVE. */
class BrokenBytesIT {
  private static final int PLACES = 10;

  @TempDir private static Path shared;
  private static TestCertificates certificates;
  private static DovecotServer server;

  @TempDir private Path data;

  @BeforeAll
  static void start() {
    certificates = new TestCertificates(shared);
    DovecotOptions options = DovecotOptions.PLAIN.with(certificates.valid()).without("MOVE");
    server = DovecotServer.start(shared, options);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void losesAndDoublesNothingWhenItBreaksAtAnyByte() {
    try (FaultProxy proxy = new FaultProxy(server.tlsPort())) {
      Case whole = Case.on(server, "whole", data);
      poll(whole, proxy.port());
      Stream.of(true, false)
          .flatMap(ofClient -> places(ofClient, proxy.said(ofClient)))
          .parallel()
          .forEach(this::breakAt);
    }
  }

  private static Stream<Fault.AtByte> places(boolean ofClient, long all) {
    return LongStream.range(0, PLACES)
        .mapToObj(
            i ->
                new Fault.AtByte(ofClient, i * all / PLACES, i % 2 == 0 ? Break.CUT : Break.RESET));
  }

  private void breakAt(Fault.AtByte fault) {
    String user = (fault.ofClient() ? "client" : "server") + fault.offset();
    Case mailbox = Case.on(server, user, data);
    try (FaultProxy proxy = new FaultProxy(server.tlsPort())) {
      proxy.arm(fault);
      Throwable thrown = catchThrowable(() -> poll(mailbox, proxy.port()));
      assertThat(proxy.isArmed()).as("%s reached", fault).isFalse();
      assertThat(thrown == null || thrown instanceof UnavailableException)
          .as("%s: %s", fault, thrown)
          .isTrue();
    }
    poll(mailbox, server.tlsPort());
    mailbox.assertAllInPlace();
    mailbox.assertAllHandled();
  }

  @Test
  void worksWhenItIsSlow() {
    try (FaultProxy proxy = new FaultProxy(server.tlsPort())) {
      proxy.arm(new Fault.AtByte(false, 1, Break.TRICKLE));
      Case mailbox = Case.on(server, "slow", data);
      poll(mailbox, proxy.port());
      assertThat(proxy.isArmed()).isFalse();
      mailbox.assertAllInPlace();
      mailbox.assertAllHandled();
    }
  }

  private static void poll(Case mailbox, int port) {
    mailbox.poll(mailbox.mailbox(port).secured(Security.TLS, certificates.authority()));
  }
}
