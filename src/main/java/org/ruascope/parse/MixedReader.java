package org.ruascope.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HexFormat;
import org.ruascope.report.Anomaly.Code;

/**
 * UTF-8, and where it isn't, windows-1252: reporters put names from elsewhere into their XML as
 * they come.
 */
final class MixedReader extends Reader {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final InputStream in;
  private final FeedbackVisitor visitor;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(8192).flip();
  private final BitSet noted = new BitSet();
  private boolean ended;

  MixedReader(InputStream in, FeedbackVisitor visitor) {
    this.in = in;
    this.visitor = visitor;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(buffer, offset, length); // Window has room for thousands
    while (chars.position() == offset && (bytes.hasRemaining() || !ended)) {
      CoderResult result = utf8.decode(bytes, chars, ended);
      if (result.isMalformed()) {
        replace(result.length(), chars);
      } else if (chars.position() == offset) {
        fill();
      }
    }
    return chars.position() == offset ? -1 : chars.position() - offset;
  }

  private void replace(int length, CharBuffer chars) {
    byte[] bad = new byte[Math.min(length, chars.remaining())];
    bytes.get(bad);
    if (!noted.get(bad[0] & 0xff)) {
      noted.set(bad[0] & 0xff);
      visitor.note(Code.BAD_BYTES, "feedback", HexFormat.of().formatHex(bad));
    }
    chars.put(new String(bad, WINDOWS_1252));
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
