package org.ruascope.testing;

import java.time.Duration;
import java.util.Optional;
import org.ruascope.config.Destinations;
import org.ruascope.config.MailboxSettings;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.config.Schedule;
import org.ruascope.config.Secret;

/** Settings of a mailbox on a test server on loopback. */
public final class PlainMailbox {
  private PlainMailbox() {}

  /** Without TLS; moved to {@code DMARC/Processed} and {@code DMARC/Quarantine}. */
  public static MailboxSettings settings(String name, int port, String user, String password) {
    return new MailboxSettings(
        name,
        "127.0.0.1",
        port,
        Security.NONE,
        user,
        new Secret(password),
        Optional.empty(),
        "INBOX",
        new Destinations<>(
            "DMARC/Processed", "DMARC/Quarantine", "DMARC/TLS-Reports", "DMARC/Failure-Reports"),
        new Schedule.Every(Duration.ofMinutes(5)),
        Duration.ofSeconds(30));
  }
}
