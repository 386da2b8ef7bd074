package org.ruascope.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One IMAP mailbox ({@code mailboxes.NAME.*}).
 *
 * @param name NAME
 * @param host {@code host}
 * @param port {@code port}: default 993 for tls, 143 otherwise
 * @param security {@code security}
 * @param username {@code username}
 * @param password {@code password}
 * @param caCertificate {@code ca-certificate}: PEM; empty: the JDK's trust store
 * @param folder {@code folder}: where reports arrive; {@code /} separates levels, whatever the
 *     server's own separator is
 * @param destinations {@code processed-folder}, {@code quarantine-folder}, {@code
 *     tls-reports-folder}, {@code failure-reports-folder}
 * @param schedule {@code schedule}
 * @param timeout {@code timeout}: for connecting and for each answer
 */
public record MailboxSettings(
    String name,
    String host,
    int port,
    Security security,
    String username,
    Secret password,
    Optional<Path> caCertificate,
    String folder,
    Destinations<String> destinations,
    Schedule schedule,
    Duration timeout) {

  /** How the line is protected. Plain text only when asked for by name. */
  public enum Security {
    TLS,
    STARTTLS,
    NONE
  }
}
