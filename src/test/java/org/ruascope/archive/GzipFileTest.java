package org.ruascope.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipFileTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4_031, 4_032, 4_096, 1_000_000})
  void givesBackWhatWasWritten(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);

    byte[] file = written(bytes);

    assertThat(new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes()).isEqualTo(bytes);
  }

  @Test
  void takesNoMoreThanABlockForWhatFits() throws IOException {
    assertThat(written(new byte[4_031])).hasSizeBetween(4_032, 4_096);
  }

  @Test
  void compressesWhatDoesNotFit() throws IOException {
    assertThat(written(new byte[4_032])).hasSizeLessThan(100);
  }

  private static byte[] written(byte[] content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    GzipFile.write(new ByteArrayInputStream(content), file);
    return file.toByteArray();
  }
}
