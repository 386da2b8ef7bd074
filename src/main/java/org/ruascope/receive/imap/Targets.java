package org.ruascope.receive.imap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ruascope.config.MailboxSettings;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/** The folders that mails are moved to. */
final class Targets {
  private final MailboxSettings settings;
  private final Line line;
  private final Folders folders;
  private final Set<String> there = new HashSet<>();

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
  List<String> createAll() {
    requireOthers();
    return Target.of(settings).stream().filter(this::create).map(Target::folder).toList();
  }

  /**
   * Whether mails would be moved from a folder to itself.
   *
   * @throws UnavailableException if so
   */
  void requireOthers() {
    Target.of(settings).forEach(this::requireOther);
  }

  private void requireOther(Target target) {
    if (folders.resolve(target.folder()).equals(folders.resolve(settings.folder()))) {
      throw ownTarget(target.folder(), target.setting());
    }
  }

  /**
   * Creates one if it is missing; asks the server only once.
   *
   * @return whether it was missing
   * @throws UnavailableException if it can't be created
   */
  boolean create(Target target) {
    return there.add(target.folder()) && folders.create(target.folder(), target.setting());
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
