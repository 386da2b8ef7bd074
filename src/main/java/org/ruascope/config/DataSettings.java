package org.ruascope.config;

import java.nio.file.Path;

/**
 * Where ruascope keeps files ({@code data.path}, {@code archive.*}, {@code quarantine.path}).
 *
 * @param path the embedded Elasticsearch, state of mailboxes
 * @param archive raw deliveries with reports; default {@code archive} below path
 * @param quarantine raw deliveries that can't be accepted; default {@code quarantine} below path
 * @param failureReports {@code archive.failure-reports}: whether failure reports are archived too,
 *     which hold people's mails
 */
public record DataSettings(Path path, Path archive, Path quarantine, boolean failureReports) {

  /** With failure reports, as is the default. */
  public DataSettings(Path path, Path archive, Path quarantine) {
    this(path, archive, quarantine, true);
  }
}
