package org.ruascope.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Limits;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.RejectedException;

/**
 * The members of a gzip file, one after the other; other bytes after a member end it, and are
 * noted, since some reporters put a line break there.
 */
final class GzipMembers extends InputStream {

  /** Bytes. */
  private static final int MAX_NOTED = 16;

  private final InputStream packed;
  private final Limits limits;
  private final Anomalies anomalies;
  private int members;
  private @Nullable InputStream member;

  /** Takes a stream that supports {@link InputStream#mark}, and notes what is left over there. */
  GzipMembers(InputStream packed, Limits limits, Anomalies anomalies) {
    this.packed = packed;
    this.limits = limits;
    this.anomalies = anomalies;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return length == 0 ? 0 : readMembers(buffer, offset, length);
    } catch (RejectedException e) {
      throw e;
    } catch (EOFException e) {
      throw Faults.truncated("the gzip file");
    } catch (IOException e) {
      throw Faults.corrupt("the gzip file is damaged");
    }
  }

  private int readMembers(byte[] buffer, int offset, int length) throws IOException {
    while (member != null || atMember()) {
      if (member == null) {
        member = open();
      }
      int read = member.read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      member = null;
    }
    noteRest();
    return -1;
  }

  /** The library would hold the texts of the header, and take some time for each member. */
  private InputStream open() throws IOException {
    if (++members > limits.entries()) {
      throw new RejectedException(Faults.tooManyEntries(limits));
    }
    if (!GzipHeader.isBounded(packed)) {
      throw Faults.corrupt(
          "the gzip file has a name or comment of more than " + GzipHeader.MAX_TEXT + " bytes");
    }
    return GzipCompressorInputStream.builder().setInputStream(packed).get();
  }

  private void noteRest() throws IOException {
    byte[] rest = packed.readNBytes(MAX_NOTED);
    if (rest.length > 0) {
      anomalies.add(Code.STRAY_BYTES, "gzip", HexFormat.of().formatHex(rest));
    }
  }

  private boolean atMember() throws IOException {
    packed.mark(2);
    boolean magic = packed.read() == 0x1f && packed.read() == 0x8b;
    packed.reset();
    return magic;
  }

  @Override
  public void close() throws IOException {
    if (member != null) {
      member.close(); // frees native memory
    }
    packed.close();
  }
}
