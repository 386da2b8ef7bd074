package org.ruascope.receive.imap;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSession;
import org.ruascope.check.Check;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.Text;
import org.ruascope.tls.Validity;

/**
 * What {@code ruascope check} tries with a mailbox, each over a line of its own. Nothing is changed
 * but that missing target folders are created.
 */
final class MailboxChecks {
  private final String name;
  private final MailboxSettings settings;
  private final Connector connector;

  MailboxChecks(String name, MailboxSettings settings, Connector connector) {
    this.name = name;
    this.settings = settings;
    this.connector = connector;
  }

  List<Check> list() {
    return List.of(
        new Check(name + ": connection", this::connection),
        check("login", line -> "as " + Text.quote(settings.username())),
        check("folder " + Text.quote(settings.folder()), this::folder),
        check("target folders", this::targets),
        check("write access", this::writeAccess));
  }

  private Check check(String what, Function<Line, String> probe) {
    return new Check(
        name + ": " + what,
        () -> {
          try (Line line = connector.open()) {
            return probe.apply(line);
          }
        });
  }

  private String connection() {
    try (Line line = connector.connect()) {
      SSLSession session = line.session();
      return session == null
          ? line.faults().server() + ", not encrypted"
          : session.getProtocol() + ", certificate valid until " + expiry(session);
    }
  }

  private static LocalDate expiry(SSLSession session) {
    return LocalDate.ofInstant(Validity.shownOn(session).until(), ZoneOffset.UTC);
  }

  private String folder(Line line) {
    return select(line, new Folders(line)).total() + " mails";
  }

  private Mailbox select(Line line, Folders folders) {
    return Mailbox.select(line, folders, settings.folder());
  }

  private String targets(Line line) {
    List<String> created = new Targets(settings, line, new Folders(line)).createAll();
    return created.isEmpty()
        ? "are there"
        : "created " + created.stream().map(Text::quote).collect(Collectors.joining(", "));
  }

  private String writeAccess(Line line) {
    Folders folders = new Folders(line);
    select(line, folders).requireWritable();
    new AccessRights(line, folders).require(settings);
    return "mails are moved by " + Way.of(line).description;
  }
}
