package org.ruascope.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.ruascope.digest.Bars.Bar;

class BarsTest {
  private static final int GREEN = 0xff2f9a70;
  private static final int RED = 0xffdd5a5a;

  @Test
  void barsAreAsHighAsTheirFigures() throws IOException {
    BufferedImage image = drawn(new Bar(60, 40, false), new Bar(50, 0, false), new Bar(0, 0, true));

    assertThat(rows(image, 10, GREEN)).isEqualTo(142); // 60 % of 238
    assertThat(rows(image, 10, RED)).isEqualTo(95); // 40 %
    assertThat(rows(image, Bars.WIDTH / 3 + 10, GREEN)).isEqualTo(119);
    assertThat(rows(image, Bars.WIDTH / 3 + 10, RED)).isZero();
    assertThat(image.getRGB(Bars.WIDTH - 5, 10)).as("transparent").isZero();
  }

  @Test
  void littleCanBeSeenAndAPastDayIsPaler() throws IOException {
    BufferedImage image = drawn(new Bar(1, 1, false), new Bar(1_000_000, 0, true));

    assertThat(rows(image, 10, GREEN)).isEqualTo(3);
    assertThat(rows(image, 10, RED)).isEqualTo(3);
    assertThat(image.getRGB(Bars.WIDTH / 2 + 10, Bars.HEIGHT / 2) >>> 24).isEqualTo(0x73);
  }

  @Test
  void daysWithoutMailAreALine() throws IOException {
    assertThat(rows(drawn(new Bar(0, 0, false)), 10, GREEN)).isZero();
  }

  private static int rows(BufferedImage image, int x, int argb) {
    return (int) IntStream.range(0, Bars.HEIGHT).filter(y -> image.getRGB(x, y) == argb).count();
  }

  private static BufferedImage drawn(Bar... bars) throws IOException {
    ByteBuffer png = Bars.image("a.png", List.of(bars)).png();
    byte[] bytes = new byte[png.remaining()];
    png.get(bytes);
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }
}
