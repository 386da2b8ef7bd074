package org.ruascope.parse;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a document whose bytes no XML parser takes. */
final class Decoding {

  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

  private Decoding() {}

  /** By the declared encoding; as UTF-8 with single bytes of windows-1252 if there is none. */
  static Reader of(InputStream in, FeedbackVisitor visitor) throws IOException {
    BufferedInputStream start = new BufferedInputStream(in);
    Charset charset = charset(start);
    return charset.equals(StandardCharsets.UTF_8)
        ? new MixedReader(start, visitor)
        : new InputStreamReader(start, charset);
  }

  private static Charset charset(InputStream in) throws IOException {
    in.mark(DECLARATION);
    byte[] bytes = in.readNBytes(DECLARATION);
    in.reset();
    if (bytes.length > 1 && (isMark(bytes, 0xfe, 0xff) || isMark(bytes, 0xff, 0xfe))) {
      return StandardCharsets.UTF_16;
    }
    Matcher declaration = ENCODING.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    return declaration.find() ? known(declaration.group(1)) : StandardCharsets.UTF_8;
  }

  private static boolean isMark(byte[] bytes, int first, int second) {
    return (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  /** What can't be read byte by byte and begins with {@code <?xml} isn't what it says. */
  private static Charset known(String name) {
    try {
      Charset charset = Charset.forName(name);
      boolean plausible = "<".equals(new String(new byte[] {'<'}, charset));
      return plausible ? charset : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
