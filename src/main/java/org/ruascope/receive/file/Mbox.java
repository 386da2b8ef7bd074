package org.ruascope.receive.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Content;

/**
 * A file of mails (RFC 4155), each after a line that begins with {@code From } and holds a time.
 * Only offsets are kept: any number of mails of any size takes no memory.
 */
final class Mbox {
  private static final Pattern SEPARATOR =
      Pattern.compile("From .*\\d{1,2}:\\d{2}.*", Pattern.DOTALL);

  private final Seekable bytes;

  Mbox(Seekable bytes) {
    this.bytes = bytes;
  }

  /** A mail, by where its header starts, and where the next separator begins or the file ends. */
  record Mail(long start, long end) {}

  /** The mail whose separator line begins at an offset; null if no separator does. */
  @Nullable Mail mailAt(long separator) throws IOException {
    try (InputStream in = open(separator)) {
      Lines lines = new Lines(in);
      if (!lines.next() || !isSeparator(lines)) {
        return null;
      }
      long start = separator + lines.length();
      return new Mail(start, start + lengthOfMail(lines));
    }
  }

  private static long lengthOfMail(Lines lines) throws IOException {
    long length = 0;
    while (lines.next() && !isSeparator(lines)) {
      length += lines.length();
    }
    return length;
  }

  private static boolean isSeparator(Lines lines) {
    return SEPARATOR.matcher(lines.head()).matches();
  }

  /** A mail as it was before it was put into the file (mboxo, mboxrd, Thunderbird). */
  Content content(Mail mail) {
    return () -> new MboxMailStream(open(mail.start()), mail.end() - mail.start());
  }

  private InputStream open(long offset) throws IOException {
    return new BufferedInputStream(bytes.from(offset));
  }
}
