package org.ruascope.enrich.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.LogLines;

/** A file that is replaced while it is used. */
class DatabaseFileTest {
  private static final byte[] OLD = database("AA");
  private static final byte[] NEW = database("BB");

  @TempDir private Path folder;
  private long now;
  private int writes;

  @Test
  void takesANewFileWhenAMinuteIsOver() throws IOException {
    DatabaseFile file = file(OLD);
    write(NEW);

    pass(Duration.ofSeconds(59));
    assertThat(country(file)).isEqualTo("AA");
    pass(Duration.ofSeconds(1));
    assertThat(country(file)).isEqualTo("BB");
  }

  @Test
  void takesAFileThatComesLater() throws IOException {
    try (LogLines log = new LogLines(DatabaseFile.class)) {
      DatabaseFile file = new DatabaseFile(path(), () -> now);
      assertThat(country(file)).isNull();
      assertThat(warnings(log)).singleElement().asString().contains("there is no such file");

      write(NEW);
      pass(Duration.ofMinutes(1));
      assertThat(country(file)).isEqualTo("BB");
    }
  }

  @Test
  void keepsTheOldOneWhenTheNewOneIsHalfWrittenAndSaysSoOnce() throws IOException {
    DatabaseFile file = file(OLD);
    try (LogLines log = new LogLines(DatabaseFile.class)) {
      for (int length = 0; length < NEW.length; length += 150) {
        write(Arrays.copyOf(NEW, length));
        pass(Duration.ofMinutes(1));
        assertThat(country(file)).as("with %s of %s bytes", length, NEW.length).isEqualTo("AA");
      }
      assertThat(warnings(log)).singleElement().asString().contains("the last good one stays");

      write(NEW);
      pass(Duration.ofMinutes(1));
      assertThat(country(file)).isEqualTo("BB");
    }
  }

  @Test
  void keepsTheOldOneWhenTheFileGoesAway() throws IOException {
    DatabaseFile file = file(OLD);
    Files.delete(path());

    pass(Duration.ofMinutes(1));
    assertThat(country(file)).isEqualTo("AA");
  }

  /** Would end the program if the file itself were mapped into memory. */
  @Test
  void doesNotMindAFileThatIsEmptiedUnderIt() throws IOException {
    DatabaseFile file = file(OLD);
    Files.write(path(), new byte[0]);

    assertThat(country(file)).isEqualTo("AA");
  }

  @Test
  void refusesADatabaseOfSomethingElseThanRecords() throws IOException {
    try (LogLines log = new LogLines(DatabaseFile.class)) {
      DatabaseFile file = file(new Mmdb("odd").put("1.1.1.0/24", "text").bytes());

      assertThat(file.current()).isNull();
      assertThat(warnings(log)).singleElement().asString().contains("can't be used");
    }
  }

  @Test
  void saysOnceThatADatabaseIsBrokenInside() throws IOException {
    byte[] broken = OLD.clone();
    int record = new String(broken, StandardCharsets.ISO_8859_1).indexOf("country");
    Arrays.fill(broken, record - 2, record + 8, (byte) 0xFF);
    DatabaseFile file = file(broken);
    try (LogLines log = new LogLines(Database.class)) {
      assertThat(country(file)).isNull();
      assertThat(country(file)).isNull();
      assertThat(warnings(log)).singleElement().asString().contains("is broken");
    }
  }

  private DatabaseFile file(byte[] content) throws IOException {
    write(content);
    return new DatabaseFile(path(), () -> now);
  }

  private Path path() {
    return folder.resolve("any.mmdb");
  }

  /** Each with a time of its own, however coarse the clock of the file system is. */
  private void write(byte[] content) throws IOException {
    Files.write(path(), content);
    Files.setLastModifiedTime(path(), FileTime.from(Instant.EPOCH.plusSeconds(++writes)));
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private static @Nullable String country(DatabaseFile file) {
    Database database = file.current();
    return database == null
        ? null
        : Layout.country(database.find(OriginsTest.address("193.0.6.139")));
  }

  private static List<String> warnings(LogLines log) {
    return log.all().stream().filter(line -> line.startsWith("WARN")).toList();
  }

  private static byte[] database(String country) {
    return new Mmdb("any").put("193.0.0.0/20", Map.of("country_code", country)).bytes();
  }
}
