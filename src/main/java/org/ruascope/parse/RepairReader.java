package org.ruascope.parse;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;
import org.ruascope.report.Anomaly.Code;

/**
 * Mends what is known to be wrong with some reporters' XML and can't be mistaken: an {@code &} that
 * begins no reference, characters that XML can't have, and the tags of an {@code xs:schema} around
 * the report. All else is left as it is, document type declarations too.
 */
final class RepairReader extends Reader {

  private static final Pattern REFERENCE =
      Pattern.compile("(?:#[0-9]+|#x[0-9A-Fa-f]+|[\\p{L}_][\\p{L}\\p{N}_.-]*);");
  private static final Pattern SCHEMA = Pattern.compile("/?(?:[\\w.-]+:)?schema[\\s/>]");
  private static final Pattern FEEDBACK = Pattern.compile("(?:[\\w.-]+:)?feedback[\\s/>]");
  private static final Pattern END = Pattern.compile("/(?:[\\w.-]+:)?feedback[\\s>]");
  private static final String CDATA = "![CDATA[";
  private static final String CDATA_END = "]>";
  private static final String ESCAPED = "amp;";

  private final Window in;
  private final FeedbackVisitor visitor;

  /** How much of what stands for an {@code &} is still to come. */
  private int inserting;

  private boolean escaped;
  private boolean inFeedback;
  private boolean inCdata;
  private long noted;

  RepairReader(Reader in, FeedbackVisitor visitor) {
    this.in = new Window(in);
    this.visitor = visitor;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = 0;
    int next = 0;
    while (count < length && (next = read()) >= 0) {
      buffer[offset + count++] = (char) next;
    }
    return count == 0 && next < 0 ? -1 : count;
  }

  @Override
  public int read() throws IOException {
    if (inserting > 0) {
      return ESCAPED.charAt(ESCAPED.length() - inserting--);
    }
    int next = in.read();
    return inCdata ? cdata(next) : markup(next);
  }

  private int markup(int next) throws IOException {
    return switch (next) {
      case '<' -> tag();
      case '&' -> ampersand();
      default -> legal(next);
    };
  }

  private int cdata(int next) {
    inCdata = next != ']' || !in.isAt(CDATA_END);
    return legal(next);
  }

  private int tag() throws IOException {
    if (!inFeedback && in.isAt(SCHEMA)) {
      recovered("xs:schema");
      skipTag();
      return ' ';
    }
    inFeedback = inFeedback ? !(in.isAt('/') && in.isAt(END)) : in.isAt(FEEDBACK);
    inCdata = in.isAt(CDATA);
    return '<';
  }

  private void skipTag() throws IOException {
    int next = in.read();
    while (next >= 0 && next != '>') {
      next = in.read();
    }
  }

  private int ampersand() {
    if (!mayBeginReference(in.peek()) || !in.isAt(REFERENCE)) {
      inserting = ESCAPED.length();
      if (!escaped) {
        recovered("&");
        escaped = true;
      }
    }
    return '&';
  }

  private static boolean mayBeginReference(int next) {
    return next == '#' || next == '_' || Character.isLetter(next);
  }

  /** A space, since without one what stands around it might become another word. */
  private int legal(int next) {
    if (next < 0 || isLegal(next)) {
      return next;
    }
    long bit = 1L << (next & 63); // 0 to 31, 0xfffe and 0xffff: another for each
    if ((noted & bit) == 0) {
      recovered("\\u%04x".formatted(next));
      noted |= bit;
    }
    return ' ';
  }

  private static boolean isLegal(int next) {
    return next < ' ' ? next == '\t' || next == '\n' || next == '\r' : next < 0xfffe;
  }

  private void recovered(String what) {
    visitor.note(Code.RECOVERED, "feedback", what);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
