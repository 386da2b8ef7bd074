package org.ruascope.receive.imap;

import java.util.ArrayList;
import java.util.List;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/** The folders that mails are moved to. */
final class Targets {
  private final MailboxSettings settings;
  private final Line line;
  private final Folders folders;

  Targets(MailboxSettings settings, Line line, Folders folders) {
    this.settings = settings;
    this.line = line;
    this.folders = folders;
  }

  /**
   * Creates those that are missing.
   *
   * @return their names as configured
   * @throws UnavailableException if one can't be created, or is the one that mails are moved from
   */
  List<String> create() {
    List<String> created = new ArrayList<>();
    Target.of(settings).forEach(target -> create(target.folder(), target.setting(), created));
    return created;
  }

  private void create(String folder, String setting, List<String> created) {
    if (folders.resolve(folder).equals(folders.resolve(settings.folder()))) {
      throw ownTarget(folder, setting);
    }
    if (folders.create(folder, setting)) {
      created.add(folder);
    }
  }

  /** Mails moved there would be found as new for ever. */
  private UnavailableException ownTarget(String folder, String setting) {
    Faults faults = line.faults();
    return faults.fault(
        "folder " + Text.quote(folder) + " is both read and moved to",
        "set " + faults.setting(setting) + " to another than " + faults.setting("folder"),
        null);
  }
}
