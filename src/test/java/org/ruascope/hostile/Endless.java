package org.ruascope.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.InputStream;
import java.util.function.LongFunction;
import org.ruascope.report.Content;

/** Content that is made as it is read, and never held. */
public final class Endless extends InputStream {

  private static final int PIECE = 8192;

  private final LongFunction<String> pieces;
  private final long count;
  private final String end;
  private long next;
  private byte[] piece;
  private int position;

  private Endless(String start, LongFunction<String> pieces, long count, String end) {
    this.pieces = pieces;
    this.count = count;
    this.end = end;
    this.piece = start.getBytes(ISO_8859_1);
  }

  /** A start, then so many bytes of the same, then an end. */
  public static Content repeat(String start, String repeated, long bytes, String end) {
    String piece = repeated.repeat(Math.max(1, PIECE / repeated.length()));
    return of(start, i -> piece, bytes / piece.length(), end);
  }

  /** A start, then so many pieces, each made of its number, then an end. */
  public static Content of(String start, LongFunction<String> piece, long count, String end) {
    return () -> new Endless(start, piece, count, end);
  }

  @Override
  public int read() {
    return fill() ? piece[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0 || !fill()) {
      return length == 0 ? 0 : -1;
    }
    int count = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, buffer, offset, count);
    position += count;
    return count;
  }

  private boolean fill() {
    while (position == piece.length && next <= count) {
      piece = (next < count ? pieces.apply(next) : end).getBytes(ISO_8859_1);
      position = 0;
      next++;
    }
    return position < piece.length;
  }
}
