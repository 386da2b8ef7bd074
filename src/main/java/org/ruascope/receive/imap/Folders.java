package org.ruascope.receive.imap;

import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/** The folders of a mailbox, by the names that the settings use. */
final class Folders {
  private static final int MOST_SHOWN = 20;

  private final Line line;
  private final FolderNames names;

  Folders(Line line) {
    this.line = line;
    this.names = FolderNames.of(line);
  }

  /** The server's own name of a folder. */
  String resolve(String configured) {
    return names.resolve(configured);
  }

  /** Whether there is such a folder that can hold mails. */
  boolean exists(String configured) {
    return has(names.resolve(configured));
  }

  private boolean has(String name) {
    return list(name).stream().anyMatch(found -> found.canOpen && found.name.equals(name));
  }

  private List<ListInfo> list(String pattern) {
    ListInfo[] found = line.ask("LIST", imap -> imap.list("", pattern));
    return found == null ? List.of() : List.of(found);
  }

  /** The folders that there are, as settings would name them; at most twenty. */
  String known() {
    List<String> found =
        list("*").stream()
            .filter(folder -> folder.canOpen)
            .map(folder -> Text.quote(names.show(folder.name)))
            .sorted()
            .toList();
    String shown = String.join(", ", found.subList(0, Math.min(found.size(), MOST_SHOWN)));
    return found.size() > MOST_SHOWN ? shown + ", …" : shown;
  }

  /**
   * Creates a folder, and those that it stands in, where they are missing.
   *
   * @param setting which names it
   * @return whether it was missing
   * @throws UnavailableException if it can't be created
   */
  boolean create(String configured, String setting) {
    String name = names.resolve(configured);
    if (has(name)) {
      return false;
    }
    names.above(name).forEach(this::tryToCreate);
    Optional<CommandFailedException> refusal = tryToCreate(name);
    if (refusal.isPresent() && !has(name)) {
      throw cannotCreate(configured, setting, refusal.get());
    }
    // Mail programs show only what is subscribed to.
    line.ask("SUBSCRIBE", imap -> subscribe(imap, name));
    return true;
  }

  /** Why not, if so: most often because it is there. */
  private Optional<CommandFailedException> tryToCreate(String name) {
    return line.ask(
        "CREATE",
        imap -> {
          try {
            imap.create(name);
            return Optional.empty();
          } catch (CommandFailedException e) {
            return Optional.of(e);
          }
        });
  }

  private static boolean subscribe(IMAPProtocol imap, String name) throws ProtocolException {
    try {
      imap.subscribe(name);
      return true;
    } catch (CommandFailedException e) {
      return false;
    }
  }

  /** What is to be remembered of a COPY that is about to begin. */
  Copying copying(UidRanges uids, String configured) {
    String name = names.resolve(configured);
    String[] items = {"UIDNEXT", "UIDVALIDITY"};
    return line.ask("STATUS", imap -> Copying.of(uids, configured, imap.status(name, items)));
  }

  /** Why a folder can't be opened: most often because there is none of that name. */
  UnavailableException cannotSelect(String configured, CommandFailedException refusal) {
    Faults faults = line.faults();
    if (exists(configured)) {
      return faults.refused("SELECT " + Text.quote(configured), refusal);
    }
    return faults.fault(
        "there is no folder " + Text.quote(configured) + "; there are: " + known(),
        "set " + faults.setting("folder") + " to one of them",
        refusal);
  }

  /** Why mails can't be moved to a folder that is there. */
  UnavailableException cannotMove(
      String configured, String setting, CommandFailedException refusal) {
    Faults faults = line.faults();
    return faults.fault(
        faults.server()
            + " doesn't let mails be moved to folder "
            + Text.quote(configured)
            + ": "
            + Faults.words(refusal),
        faults.remedy(refusal, setting),
        refusal);
  }

  private UnavailableException cannotCreate(
      String configured, String setting, CommandFailedException refusal) {
    Faults faults = line.faults();
    return faults.fault(
        "can't create folder " + Text.quote(configured) + ": " + Faults.words(refusal),
        "create it by hand, or set " + faults.setting(setting) + " to another",
        refusal);
  }
}
