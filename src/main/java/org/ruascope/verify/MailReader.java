package org.ruascope.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.report.Authenticity.Detail;

/**
 * Reads a mail once, from front to back, in little memory. LF alone ends a line as CR LF does:
 * mails in files often have it, and so the parts of a mail are found too; what is verified is what
 * is read.
 */
final class MailReader {
  /** Real headers have some 5 KiB; mail servers refuse more than a megabyte or less. */
  private static final int MAX_HEADER = 256 << 10;

  private final InputStream in;
  private final byte[] buffer = new byte[8 << 10];
  private int at;
  private int end;
  private long left;

  /**
   * A reader.
   *
   * @param most bytes that it reads
   */
  MailReader(InputStream in, long most) {
    this.in = in;
    this.left = most;
  }

  /**
   * Reads up to the first empty line.
   *
   * @throws UncountedException when this is no mail, or no mail's header
   */
  List<HeaderField> header() throws IOException, UncountedException {
    List<HeaderField> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      length += line.length();
      if (length > MAX_HEADER) {
        throw new UncountedException(Detail.TOO_LARGE);
      }
      if (!field.isEmpty() && isFolded(line)) {
        field.append("\r\n").append(line);
      } else {
        end(field, fields);
        field.append(begun(line, fields));
      }
    }
    end(field, fields);
    if (fields.isEmpty()) {
      throw new UncountedException(Detail.NO_MAIL);
    }
    return fields;
  }

  private static boolean isFolded(String line) {
    return line.charAt(0) == ' ' || line.charAt(0) == '\t';
  }

  /** Who takes a line for something else than the next reader does can be shown another mail. */
  private static String begun(String line, List<HeaderField> before) throws UncountedException {
    if (!HeaderField.begins(line)) {
      throw new UncountedException(before.isEmpty() ? Detail.NO_MAIL : Detail.MALFORMED);
    }
    return line;
  }

  private static void end(StringBuilder field, List<HeaderField> fields) {
    if (!field.isEmpty()) {
      fields.add(HeaderField.of(field.toString()));
      field.setLength(0);
    }
  }

  /** The next line without its line break; empty at the end too. */
  private String line() throws IOException, UncountedException {
    StringBuilder line = new StringBuilder();
    int next = next();
    while (next >= 0 && next != '\n') {
      if (line.length() > MAX_HEADER) {
        throw new UncountedException(Detail.TOO_LARGE);
      }
      line.append((char) next);
      next = next();
    }
    if (next == '\n' && !line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  private int next() throws IOException, UncountedException {
    return at < end || fill() ? buffer[at++] & 0xff : -1;
  }

  private boolean fill() throws IOException, UncountedException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    left -= end;
    if (left < 0) {
      throw new UncountedException(Detail.TOO_LARGE);
    }
    return end > 0;
  }

  /** Reads the rest, through all of these. */
  void body(List<BodyHash> hashes) throws IOException, UncountedException {
    while (at < end || fill()) {
      for (BodyHash hash : hashes) {
        hash.update(buffer, at, end);
      }
      at = end;
    }
  }
}
