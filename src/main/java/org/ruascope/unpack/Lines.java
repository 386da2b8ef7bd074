package org.ruascope.unpack;

/** Lines of a mail, ended by LF or CR LF. */
final class Lines {

  private Lines() {}

  /** Where the line after the one at this place begins; end if there is none. */
  static int next(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return end;
  }

  static boolean isBlank(byte[] bytes, int from, int next) {
    for (int i = from; i < next; i++) {
      if (bytes[i] != '\r' && bytes[i] != '\n') {
        return false;
      }
    }
    return true;
  }
}
