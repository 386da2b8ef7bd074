package org.ruascope.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Where reports come from: mailboxes and folders. docs/configuration.md has a line for each. */
final class SourceKeys {
  static final Key<String> MAILBOX_HOST = Key.required("mailboxes.NAME.host", Kind.HOST);
  static final Key<Integer> MAILBOX_PORT =
      Key.derived("mailboxes.NAME.port", Kind.PORT, "`993` for tls, `143` for starttls and none");
  static final Key<MailboxSettings.Security> MAILBOX_SECURITY =
      Key.literal("mailboxes.NAME.security", Kind.SECURITY, "tls");
  static final Key<String> MAILBOX_USERNAME = Key.required("mailboxes.NAME.username", Kind.TEXT);
  static final Key<Secret> MAILBOX_PASSWORD =
      Key.derived("mailboxes.NAME.password", Kind.SECRET, "required, here or as a file");
  static final Key<Secret> MAILBOX_PASSWORD_FILE =
      Key.derived(
          "mailboxes.NAME.password-file", Kind.SECRET_FILE, "required, unless `password` is given");
  static final Key<Path> MAILBOX_CA_CERTIFICATE =
      Key.optional("mailboxes.NAME.ca-certificate", Kind.PATH);
  static final Key<String> MAILBOX_FOLDER =
      Key.literal("mailboxes.NAME.folder", Kind.TEXT, "INBOX");
  static final Key<String> MAILBOX_PROCESSED =
      Key.literal("mailboxes.NAME.processed-folder", Kind.TEXT, "DMARC/Processed");
  static final Key<String> MAILBOX_QUARANTINE =
      Key.literal("mailboxes.NAME.quarantine-folder", Kind.TEXT, "DMARC/Quarantine");
  static final Key<String> MAILBOX_TLS_REPORTS =
      Key.literal("mailboxes.NAME.tls-reports-folder", Kind.TEXT, "DMARC/TLS-Reports");
  static final Key<String> MAILBOX_FAILURE_REPORTS =
      Key.literal("mailboxes.NAME.failure-reports-folder", Kind.TEXT, "DMARC/Failure-Reports");
  static final Key<Schedule> MAILBOX_SCHEDULE =
      Key.literal("mailboxes.NAME.schedule", Kind.SCHEDULE, "5m");
  static final Key<Duration> MAILBOX_TIMEOUT =
      Key.literal("mailboxes.NAME.timeout", Kind.DURATION, "30s");

  static final Key<Path> FOLDER_PATH = Key.required("folders.NAME.path", Kind.PATH);
  static final Key<Path> FOLDER_PROCESSED =
      Key.derived("folders.NAME.processed", Kind.PATH, "`.processed` below `path`");
  static final Key<Path> FOLDER_QUARANTINE =
      Key.derived("folders.NAME.quarantine", Kind.PATH, "`.quarantine` below `path`");
  static final Key<Path> FOLDER_TLS_REPORTS =
      Key.derived("folders.NAME.tls-reports", Kind.PATH, "`.tls-reports` below `path`");
  static final Key<Path> FOLDER_FAILURE_REPORTS =
      Key.derived("folders.NAME.failure-reports", Kind.PATH, "`.failure-reports` below `path`");
  static final Key<Schedule> FOLDER_SCHEDULE =
      Key.literal("folders.NAME.schedule", Kind.SCHEDULE, "1m");

  /** In the order of docs/configuration.md. */
  static final List<Key<?>> ALL =
      List.of(
          MAILBOX_HOST,
          MAILBOX_PORT,
          MAILBOX_SECURITY,
          MAILBOX_USERNAME,
          MAILBOX_PASSWORD,
          MAILBOX_PASSWORD_FILE,
          MAILBOX_CA_CERTIFICATE,
          MAILBOX_FOLDER,
          MAILBOX_PROCESSED,
          MAILBOX_QUARANTINE,
          MAILBOX_TLS_REPORTS,
          MAILBOX_FAILURE_REPORTS,
          MAILBOX_SCHEDULE,
          MAILBOX_TIMEOUT,
          FOLDER_PATH,
          FOLDER_PROCESSED,
          FOLDER_QUARANTINE,
          FOLDER_TLS_REPORTS,
          FOLDER_FAILURE_REPORTS,
          FOLDER_SCHEDULE);

  private SourceKeys() {}
}
