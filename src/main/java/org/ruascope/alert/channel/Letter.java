package org.ruascope.alert.channel;

import java.nio.ByteBuffer;
import java.util.List;
import org.ruascope.advice.Link;

/**
 * Something to read, in both forms.
 *
 * @param id the same whenever it is sent again
 * @param subject one line
 * @param text plain
 * @param html a whole document; images by {@code cid:NAME}
 * @param images that the HTML shows
 * @param link the view that shows it
 */
public record Letter(
    String id, String subject, String text, String html, List<Image> images, Link link) {
  public Letter {
    images = List.copyOf(images);
  }

  /**
   * An image.
   *
   * @param name unique in the letter; letters, digits and dots
   * @param png its bytes
   */
  public record Image(String name, ByteBuffer png) {
    public Image {
      png = png.asReadOnlyBuffer();
    }
  }
}
