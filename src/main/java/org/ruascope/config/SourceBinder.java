package org.ruascope.config;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;

/** From values that are found right to {@link MailboxSettings} and {@link FolderSettings}. */
final class SourceBinder {
  private static final String DEFAULT_FOLDER = "drop";

  private final Values values;

  SourceBinder(Values values) {
    this.values = values;
  }

  /** In the order of their names. */
  List<MailboxSettings> mailboxes() {
    return values.owners(SourceKeys.MAILBOX_HOST).stream().map(this::mailbox).toList();
  }

  private MailboxSettings mailbox(String name) {
    MailboxSettings.Security security = values.get(SourceKeys.MAILBOX_SECURITY.of(name));
    int usualPort = security == MailboxSettings.Security.TLS ? 993 : 143;
    return new MailboxSettings(
        name,
        values.get(SourceKeys.MAILBOX_HOST.of(name)),
        values.find(SourceKeys.MAILBOX_PORT.of(name)).orElse(usualPort),
        security,
        values.get(SourceKeys.MAILBOX_USERNAME.of(name)),
        values
            .secret(SourceKeys.MAILBOX_PASSWORD.of(name), SourceKeys.MAILBOX_PASSWORD_FILE.of(name))
            .orElseThrow(),
        values.find(SourceKeys.MAILBOX_CA_CERTIFICATE.of(name)),
        values.get(SourceKeys.MAILBOX_FOLDER.of(name)),
        new Destinations<>(
            values.get(SourceKeys.MAILBOX_PROCESSED.of(name)),
            values.get(SourceKeys.MAILBOX_QUARANTINE.of(name)),
            values.get(SourceKeys.MAILBOX_TLS_REPORTS.of(name)),
            values.get(SourceKeys.MAILBOX_FAILURE_REPORTS.of(name))),
        values.get(SourceKeys.MAILBOX_SCHEDULE.of(name)),
        values.get(SourceKeys.MAILBOX_TIMEOUT.of(name)));
  }

  /** In the order of their names; with nothing configured, one to try ruascope with. */
  List<FolderSettings> folders(DataSettings data) {
    SortedSet<String> names = values.owners(SourceKeys.FOLDER_PATH);
    return names.isEmpty() && values.owners(SourceKeys.MAILBOX_HOST).isEmpty()
        ? List.of(folder(DEFAULT_FOLDER, data.path().resolve(DEFAULT_FOLDER)))
        : names.stream().map(this::folder).toList();
  }

  private FolderSettings folder(String name) {
    return folder(name, values.get(SourceKeys.FOLDER_PATH.of(name)));
  }

  private FolderSettings folder(String name, Path path) {
    return new FolderSettings(
        name,
        path,
        new Destinations<>(
            values.find(SourceKeys.FOLDER_PROCESSED.of(name)).orElse(path.resolve(".processed")),
            values.find(SourceKeys.FOLDER_QUARANTINE.of(name)).orElse(path.resolve(".quarantine")),
            values
                .find(SourceKeys.FOLDER_TLS_REPORTS.of(name))
                .orElse(path.resolve(".tls-reports")),
            values
                .find(SourceKeys.FOLDER_FAILURE_REPORTS.of(name))
                .orElse(path.resolve(".failure-reports"))),
        values.get(SourceKeys.FOLDER_SCHEDULE.of(name)));
  }
}
