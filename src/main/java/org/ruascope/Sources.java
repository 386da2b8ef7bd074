package org.ruascope;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.ruascope.config.FolderSettings;
import org.ruascope.config.Settings;
import org.ruascope.pipeline.ScheduledSource;
import org.ruascope.receive.Source;
import org.ruascope.receive.file.FolderSource;
import org.ruascope.receive.imap.MailboxSource;
import org.ruascope.report.UnavailableException;

/** The sources that the configuration names. */
final class Sources {

  private Sources() {}

  static Stream<Source> mailboxes(Settings settings) {
    return settings.mailboxes().stream()
        .map(mailbox -> new MailboxSource(mailbox, settings.data(), settings.limits()));
  }

  static Stream<Source> folders(Settings settings) {
    return settings.folders().stream().map(folder -> folder(folder, settings));
  }

  /** A folder among ruascope's own data is made; any other must be there, or the path is wrong. */
  private static Source folder(FolderSettings folder, Settings settings) {
    if (folder.path().startsWith(settings.data().path())) {
      try {
        Files.createDirectories(folder.path());
      } catch (IOException e) {
        throw new UnavailableException(
            "can't create " + folder.path() + ": " + e.getMessage(),
            "set data.path to a directory that can be written to",
            e);
      }
    }
    return new FolderSource(folder);
  }

  /** Each to be drained once. */
  static Stream<ScheduledSource> once(Settings settings) {
    return Stream.concat(mailboxes(settings), folders(settings)).map(ScheduledSource::once);
  }

  /** Each on its schedule. */
  static Stream<ScheduledSource> scheduled(Settings settings) {
    return Stream.concat(
        settings.mailboxes().stream()
            .map(
                mailbox ->
                    ScheduledSource.on(
                        new MailboxSource(mailbox, settings.data(), settings.limits()),
                        mailbox.schedule())),
        settings.folders().stream()
            .map(folder -> ScheduledSource.on(folder(folder, settings), folder.schedule())));
  }
}
