package org.ruascope.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.ruascope.report.Anomaly.Code;

/** What some reporters put before their XML, and what no XML parser takes. */
final class XmlStart {

  private XmlStart() {}

  /** The stream from the first byte on that isn't a UTF-8 byte order mark or white space. */
  static InputStream skipTo(InputStream in, FeedbackVisitor visitor) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 3);
    if (skipByteOrderMark(start)) {
      visitor.note(Code.STRAY_BYTES, "feedback", "byte order mark");
    }
    if (skipWhiteSpace(start)) {
      visitor.note(Code.STRAY_BYTES, "feedback", "white space");
    }
    return start;
  }

  private static boolean skipByteOrderMark(PushbackInputStream in) throws IOException {
    byte[] mark = in.readNBytes(3);
    boolean found =
        mark.length == 3
            && mark[0] == (byte) 0xef
            && mark[1] == (byte) 0xbb
            && mark[2] == (byte) 0xbf;
    if (!found) {
      in.unread(mark);
    }
    return found;
  }

  private static boolean skipWhiteSpace(PushbackInputStream in) throws IOException {
    int count = 0;
    int next = in.read();
    while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
      count++;
      next = in.read();
    }
    if (next >= 0) {
      in.unread(next);
    }
    return count > 0;
  }
}
