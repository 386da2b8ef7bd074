package org.ruascope.hostile;

import static org.ruascope.testing.Wrappers.join;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Zip archives that lie (APPNOTE.TXT 4.3). */
final class ZipBytes {

  private static final int DIRECTORY = 0x02014b50;
  private static final int END = 0x06054b50;

  private ZipBytes() {}

  /** Where the central directory begins. */
  static int directory(byte[] zip) {
    return find(zip, DIRECTORY);
  }

  private static int find(byte[] zip, int signature) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int i = 0;
    while (bytes.getInt(i) != signature) {
      i++;
    }
    return i;
  }

  /** An archive of one file, with its one entry in the directory so many times. */
  static byte[] withSameEntry(byte[] zip, int times) {
    int directory = directory(zip);
    int end = find(zip, END);
    byte[] entry = Arrays.copyOfRange(zip, directory, end);
    byte[] entries = join(Collections.nCopies(times, entry).toArray(new byte[0][]));
    byte[] last = Arrays.copyOfRange(zip, end, zip.length);
    ByteBuffer.wrap(last)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(8, (short) times)
        .putShort(10, (short) times)
        .putInt(12, entries.length);
    return join(Arrays.copyOf(zip, directory), entries, last);
  }

  /** An archive with 64-bit sizes. */
  static byte[] zip64(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.setUseZip64(Zip64Mode.Always);
      zip.putArchiveEntry(new ZipArchiveEntry(name));
      zip.write(content);
      zip.closeArchiveEntry();
    }
    return out.toByteArray();
  }

  /** The same, with another packed size in its directory. */
  static byte[] withSize64(byte[] zip64, long size) {
    byte[] lying = zip64.clone();
    ByteBuffer bytes = ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN);
    int entry = directory(zip64);
    int extra = entry + 46 + bytes.getShort(entry + 28);
    bytes.putLong(extra + 4 + 8, size); // behind the header and the unpacked size
    return lying;
  }
}
