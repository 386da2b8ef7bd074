package org.ruascope.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Inflates, says whose fault a failure is, and frees native memory when closed. */
final class Inflating extends InflaterInputStream {

  Inflating(InputStream packed, Inflater inflater) {
    super(packed, inflater);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (EOFException e) {
      throw Faults.truncated("the zip entry");
    } catch (IOException e) {
      throw Faults.corrupt("the zip entry is damaged");
    }
  }

  @Override
  public void close() throws IOException {
    super.close();
    inf.end();
  }
}
