package org.ruascope.receive.imap;

/** How a server lets mails be moved, best first. */
enum Way {
  /** RFC 6851: in one step. */
  MOVE("MOVE"),
  /** RFC 4315: in three. What breaks off in between is finished by the next poll. */
  COPY_AND_UID_EXPUNGE("COPY and UID EXPUNGE"),
  /**
   * Moved mails stay, marked as deleted, until somebody compacts the folder: a plain EXPUNGE would
   * also take what others have marked. Mails that are marked aren't read again.
   */
  COPY_AND_MARK("COPY, and marking as deleted");

  final String description;

  Way(String description) {
    this.description = description;
  }

  static Way of(Line line) {
    if (line.can("MOVE")) {
      return MOVE;
    }
    return line.can("UIDPLUS") ? COPY_AND_UID_EXPUNGE : COPY_AND_MARK;
  }
}
