package org.ruascope.digest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import javax.imageio.ImageIO;
import org.ruascope.alert.channel.Letter.Image;

/**
 * Draws a bar for each day. There are no letters in the picture: so it needs no fonts, which
 * servers often don't have, and on its transparent ground it suits light and dark mails alike.
 */
final class Bars {
  static final int WIDTH = 1_120;
  static final int HEIGHT = 240;

  private static final int ALIGNED = 0xff2f9a70;
  private static final int FAILED = 0xffdd5a5a;
  private static final int PALER = 0x73ffffff;
  private static final int LINE = 0xff8f9bb0;
  private static final int LINE_HEIGHT = 2;
  private static final int LEAST = 3;
  private static final double GAP = 0.25;

  private Bars() {}

  /**
   * A day.
   *
   * @param aligned messages that passed
   * @param failed messages that didn't
   * @param earlier whether it is of the time before, and paler
   */
  record Bar(long aligned, long failed, boolean earlier) {
    long all() {
      return aligned + failed;
    }
  }

  /** A picture of at least one day. */
  static Image image(String name, List<Bar> bars) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    long most = bars.stream().mapToLong(Bar::all).max().orElseThrow();
    double step = (double) WIDTH / bars.size();
    for (int i = 0; i < bars.size(); i++) {
      draw(image, bars.get(i), most, (int) (i * step), (int) Math.max(1, step * (1 - GAP)));
    }
    fill(image, 0, 0, WIDTH, LINE_HEIGHT, LINE);
    return new Image(name, png(image));
  }

  private static void draw(BufferedImage image, Bar bar, long most, int left, int width) {
    int tone = bar.earlier() ? PALER : 0xffffffff;
    int failed = height(bar.failed(), most);
    int aligned = Math.min(height(bar.aligned(), most), HEIGHT - LINE_HEIGHT - failed);
    fill(image, left, LINE_HEIGHT, width, aligned, ALIGNED & tone);
    fill(image, left, LINE_HEIGHT + aligned, width, failed, FAILED & tone);
  }

  /** What there is can be seen, however little it is. */
  private static int height(long messages, long most) {
    return messages == 0
        ? 0
        : Math.max(LEAST, (int) ((HEIGHT - LINE_HEIGHT) * (double) messages / most));
  }

  /** From the bottom up. */
  private static void fill(BufferedImage image, int left, int up, int width, int height, int argb) {
    for (int y = up; y < up + height; y++) {
      for (int x = left; x < left + width; x++) {
        image.setRGB(x, HEIGHT - 1 - y, argb);
      }
    }
  }

  private static ByteBuffer png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("to memory", e);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }
}
