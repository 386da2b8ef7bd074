package org.ruascope.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.ruascope.report.RejectedException;

/** Counts what is read, and refuses to go on when a bound is passed. */
final class Bounded extends FilterInputStream {

  private final Bound bound;
  private long count;

  private Bounded(InputStream in, Bound bound) {
    super(in);
    this.bound = bound;
  }

  /** Looks at the count after each read. */
  @FunctionalInterface
  interface Bound {
    void check(long count) throws RejectedException;
  }

  /** A stream that is checked as it is read. */
  static Bounded by(Bound bound, InputStream in) {
    return new Bounded(in, bound);
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      bound.check(++count);
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      count += read;
      bound.check(count);
    }
    return read;
  }

  @Override
  public long skip(long length) throws IOException {
    return in.readNBytes((int) Math.min(length, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
