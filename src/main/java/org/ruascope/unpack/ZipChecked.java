package org.ruascope.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/** Compares size and checksum with the archive's word when all is read. */
final class ZipChecked extends FilterInputStream {

  private final CRC32 crc = new CRC32();
  private final long expectedSize;
  private final long expectedCrc;
  private long size;

  ZipChecked(InputStream in, long expectedSize, long expectedCrc) {
    super(in);
    this.expectedSize = expectedSize;
    this.expectedCrc = expectedCrc;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      crc.update(buffer, offset, read);
      size += read;
    } else if (read < 0 && (size != expectedSize || crc.getValue() != expectedCrc)) {
      throw Faults.corrupt("the zip entry's size or checksum is wrong");
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
