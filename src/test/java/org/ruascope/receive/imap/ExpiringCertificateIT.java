package org.ruascope.receive.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.alert.Rule.CERTIFICATE_EXPIRES;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Severity;
import org.ruascope.alert.pipeline.PipelineRules;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.index.ServerState;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Sorter;
import org.ruascope.status.Health;
import org.ruascope.status.Intake;
import org.ruascope.status.Level;
import org.ruascope.status.SourceWatches;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.TestCertificates;

/** Dovecot shows certificates: one of which five days are left, and then the one after it. */
class ExpiringCertificateIT {
  @TempDir private Path folder;
  @TempDir private Path first;
  @TempDir private Path second;
  private final PipelineRules rules = new PipelineRules();

  @Test
  void isToldOfWithTlsAndStartTlsUntilItIsRenewed() {
    TestCertificates certificates = new TestCertificates(folder);
    try (DovecotServer server =
        DovecotServer.start(first, DovecotOptions.PLAIN.with(certificates.expiringSoon()))) {
      assertThat(seen(server.tlsPort(), Security.TLS, certificates)).satisfiesExactly(this::isIt);
      assertThat(seen(server.port(), Security.STARTTLS, certificates)).satisfiesExactly(this::isIt);
    }
    try (DovecotServer server =
        DovecotServer.start(second, DovecotOptions.PLAIN.with(certificates.valid()))) {
      assertThat(seen(server.tlsPort(), Security.TLS, certificates)).isEmpty();
    }
  }

  private void isIt(Observation seen) {
    assertThat(seen.severity()).isEqualTo(Severity.WARNING);
    assertThat(seen.subject()).isEqualTo("mailboxes.main");
    assertThat((Long) seen.values().get("hours")).isBetween(118L, 120L);
    Instant sixDaysBefore = Instant.now().plus(Duration.ofDays(5 - 6));
    assertThat(seen.since()).isBetween(sixDaysBefore.minusSeconds(300), sixDaysBefore);
  }

  private List<Observation> seen(int port, Security security, TestCertificates certificates) {
    TestMailbox mailbox = TestMailbox.on(port, folder).secured(security, certificates.authority());
    MailboxSource source = mailbox.source();
    SourceWatches watches =
        new SourceWatches(List.of(mailbox.settings()), List.of(), InstantSource.system());
    source.poll(new Sorter(), Progress.SILENT);
    watches.ended(source, null);
    return rules.judge(intake(watches), Instant.now()).getOrDefault(CERTIFICATE_EXPIRES, List.of());
  }

  private static Intake intake(SourceWatches watches) {
    ServerState server =
        new ServerState(true, null, "", "9.5.3", "green", 80L, 100L, List.of(), null);
    Health well = new Health(Level.OK, List.of());
    return new Intake(
        "1", Instant.now(), well, watches.states(), null, null, server, null, List.of(), List.of());
  }
}
