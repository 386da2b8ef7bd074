package org.ruascope.receive.imap;

import java.util.List;
import java.util.Optional;
import org.ruascope.check.Check;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.config.MailboxSettings;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.Source;
import org.ruascope.tls.Validity;

/**
 * A mailbox folder on an IMAP server (RFC 3501, RFC 9051). Each poll opens a line of its own. Mails
 * are told by UID and UIDVALIDITY; whether a person has read one makes no difference, and reading
 * them here doesn't mark them. No header of a mail has any effect.
 */
public final class MailboxSource implements Source {
  private final MailboxSettings settings;
  private final DataSettings data;
  private final Limits limits;
  private final Connector connector;

  /**
   * Opens nothing yet.
   *
   * @param data where it is remembered which mails stay where they are
   * @param limits larger mails than {@code limits.delivery-size} aren't fetched; opening their
   *     content throws a {@link org.ruascope.report.RejectedException}
   */
  public MailboxSource(MailboxSettings settings, DataSettings data, Limits limits) {
    this.settings = settings;
    this.data = data;
    this.limits = limits;
    this.connector = new Connector(settings);
  }

  @Override
  public String name() {
    return "mailboxes." + settings.name();
  }

  @Override
  public void poll(BatchHandler handler, Progress progress) {
    try (Line line = connector.open()) {
      OpenMailbox open = OpenMailbox.on(line, settings, data, limits);
      new Poll(this, open, handler, progress).run();
    }
  }

  @Override
  public List<Check> checks() {
    return new MailboxChecks(name(), settings, connector).list();
  }

  @Override
  public Optional<Validity> certificate() {
    return connector.certificate();
  }
}
