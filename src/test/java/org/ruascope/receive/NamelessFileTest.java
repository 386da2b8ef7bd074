package org.ruascope.receive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamelessFileTest {
  @TempDir private Path folder;

  @Test
  void isReadFromAnyOffsetAsOftenAsWanted() throws IOException {
    try (NamelessFile file = NamelessFile.in(folder)) {
      file.append("-one".getBytes(US_ASCII), 1, 3);
      file.append("two".getBytes(US_ASCII), 0, 3);
      assertThat(file.size()).isEqualTo(6);
      assertThat(file.open(0)).hasContent("onetwo");
      assertThat(file.open(4)).hasContent("wo");
      assertThat(file.open(0).read()).isEqualTo('o');
      assertThat(file.open(6).read()).isNegative();
    }
  }

  @Test
  void nobodySeesIt() throws IOException {
    try (NamelessFile file = NamelessFile.in(folder)) {
      file.append(new byte[1], 0, 1);
      assertThat(folder).isEmptyDirectory();
    }
  }
}
