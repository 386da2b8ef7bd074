package org.ruascope.parse;

import java.io.BufferedReader;
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

  /** Enough for a reference, and for the beginning of a tag with its prefix. */
  private static final int AHEAD = 40;

  private static final Pattern REFERENCE =
      Pattern.compile("(?:#[0-9]+|#x[0-9A-Fa-f]+|[\\p{L}_][\\p{L}\\p{N}_.-]*);");
  private static final Pattern SCHEMA = Pattern.compile("/?(?:[\\w.-]+:)?schema[\\s/>]");
  private static final Pattern FEEDBACK = Pattern.compile("(?:[\\w.-]+:)?feedback[\\s/>]");
  private static final Pattern END = Pattern.compile("/(?:[\\w.-]+:)?feedback[\\s>]");
  private static final String CDATA = "![CDATA[";
  private static final String CDATA_END = "]]>";

  private final BufferedReader in;
  private final FeedbackVisitor visitor;
  private String inserted = "";
  private boolean inFeedback;
  private boolean inCdata;

  RepairReader(Reader in, FeedbackVisitor visitor) {
    this.in = new BufferedReader(in);
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
    if (!inserted.isEmpty()) {
      char first = inserted.charAt(0);
      inserted = inserted.substring(1);
      return first;
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

  private int cdata(int next) throws IOException {
    inCdata = next != ']' || !ahead().startsWith(CDATA_END.substring(1));
    return legal(next);
  }

  private int tag() throws IOException {
    String tag = ahead();
    if (!inFeedback && SCHEMA.matcher(tag).lookingAt()) {
      recovered("xs:schema");
      skipTag();
      return ' ';
    }
    inFeedback = inFeedback ? !END.matcher(tag).lookingAt() : FEEDBACK.matcher(tag).lookingAt();
    inCdata = tag.startsWith(CDATA);
    return '<';
  }

  private void skipTag() throws IOException {
    int next = in.read();
    while (next >= 0 && next != '>') {
      next = in.read();
    }
  }

  private int ampersand() throws IOException {
    if (!REFERENCE.matcher(ahead()).lookingAt()) {
      recovered("&");
      inserted = "amp;";
    }
    return '&';
  }

  /** A space, since without one what stands around it might become another word. */
  private int legal(int next) {
    if (next < 0 || isLegal(next)) {
      return next;
    }
    recovered("\\u%04x".formatted(next));
    return ' ';
  }

  private static boolean isLegal(int next) {
    return next < ' ' ? next == '\t' || next == '\n' || next == '\r' : next < 0xfffe;
  }

  private void recovered(String what) {
    visitor.note(Code.RECOVERED, "feedback", what);
  }

  /** What comes next, as far as it matters. */
  private String ahead() throws IOException {
    char[] chars = new char[AHEAD];
    in.mark(AHEAD);
    int count = 0;
    for (int read = 0; read >= 0 && count < AHEAD; count += Math.max(0, read)) {
      read = in.read(chars, count, AHEAD - count);
    }
    in.reset();
    return new String(chars, 0, count);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
