package org.ruascope.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.ruascope.alert.channel.Letter;
import org.ruascope.alert.channel.Letter.Image;
import org.ruascope.alert.channel.MailFile;

/** A letter as a file: a page by itself, plain text, or a mail to be opened. */
public enum LetterFile {
  HTML {
    @Override
    public byte[] of(Letter letter) {
      String html = letter.html();
      for (Image image : letter.images()) {
        html = html.replace("cid:" + image.name(), "data:image/png;base64," + base64(image));
      }
      return utf8(html);
    }
  },
  TXT {
    @Override
    public byte[] of(Letter letter) {
      return utf8(letter.text());
    }
  },
  EML {
    @Override
    public byte[] of(Letter letter) {
      return MailFile.of(letter);
    }
  };

  /**
   * The form that a file's name asks for.
   *
   * @throws IllegalArgumentException when it doesn't end in .html, .txt or .eml
   */
  public static LetterFile named(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(each -> each.name().equals(ending))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("must end in .html, .txt or .eml"));
  }

  /** What stands in the file. */
  public abstract byte[] of(Letter letter);

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(Image image) {
    ByteBuffer encoded = Base64.getEncoder().encode(image.png().duplicate());
    return StandardCharsets.US_ASCII.decode(encoded).toString();
  }
}
