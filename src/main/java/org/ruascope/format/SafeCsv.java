package org.ruascope.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Text;
import org.ruascope.report.Word;

/**
 * Lines of CSV (RFC 4180) below a header. Safe to open in a spreadsheet: a value that would be
 * taken for a formula gets an apostrophe in front, and what would steer a terminal is replaced.
 */
public final class SafeCsv implements Closeable {
  private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";
  private static final int UNPRINTABLE = '\uFFFD';

  private final CSVPrinter csv;

  /** Writes the header. The target is flushed by {@link #close()}, but not closed. */
  public SafeCsv(Appendable out, List<String> header) throws IOException {
    csv = CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get().print(out);
  }

  /**
   * Writes a line.
   *
   * @param cells texts, words, or what has a harmless text of its own; null for an empty one
   * @throws IOException when the target can't be written
   */
  public void line(Iterable<? extends @Nullable Object> cells) throws IOException {
    for (Object cell : cells) {
      csv.print(safe(cell));
    }
    csv.println();
  }

  private static @Nullable Object safe(@Nullable Object cell) {
    if (cell instanceof Word word) {
      return word.word();
    }
    return cell instanceof String text ? safe(text) : cell;
  }

  private static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    if (!text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      safe.append('\'');
    }
    text.codePoints().map(SafeCsv::shown).forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static int shown(int point) {
    return Text.isPrintable(point) || "\t\n".indexOf(point) >= 0 ? point : UNPRINTABLE;
  }

  /** Flushes the target. */
  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
