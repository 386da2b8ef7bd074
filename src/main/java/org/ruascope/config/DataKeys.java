package org.ruascope.config;

import java.nio.file.Path;
import java.util.List;

/** Where files are, and what is done with them. docs/configuration.md has a line for each. */
final class DataKeys {
  static final Key<Path> DATA_PATH =
      Key.derived(
          "data.path",
          Kind.PATH,
          "`$XDG_DATA_HOME/ruascope` or `~/.local/share/ruascope`; `/var/lib/ruascope` for root");
  static final Key<Path> ARCHIVE_PATH =
      Key.derived("archive.path", Kind.PATH, "`archive` below `data.path`");
  static final Key<Boolean> ARCHIVE_FAILURE_REPORTS =
      Key.literal("archive.failure-reports", Kind.YES_OR_NO, "yes");
  static final Key<Path> QUARANTINE_PATH =
      Key.derived("quarantine.path", Kind.PATH, "`quarantine` below `data.path`");
  static final Key<Path> ROUTES_PATH = Key.optional("routes.path", Kind.PATH);
  static final Key<Path> PUBLIC_SUFFIX_LIST =
      Key.optional("alignment.public-suffix-list", Kind.PATH);
  static final Key<Schedule> ENRICH_SCHEDULE = Key.literal("enrich.schedule", Kind.SCHEDULE, "1m");

  /** In the order of docs/configuration.md. */
  static final List<Key<?>> ALL =
      List.of(
          DATA_PATH,
          ARCHIVE_PATH,
          ARCHIVE_FAILURE_REPORTS,
          QUARANTINE_PATH,
          ROUTES_PATH,
          PUBLIC_SUFFIX_LIST,
          ENRICH_SCHEDULE);

  private DataKeys() {}
}
