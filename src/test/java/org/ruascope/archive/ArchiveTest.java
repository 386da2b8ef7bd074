package org.ruascope.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.check.Check;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.UnavailableException;
import org.ruascope.unpack.Unpacker;

class ArchiveTest {

  private static final String RAW = "<feedback>raw bytes</feedback>";
  private static final String HASH =
      "453d9e22204589faca2c08a5c61a3f812bf585becdfae64b6117716b39b23300";
  private static final Delivery DELIVERY =
      new Delivery("main/INBOX uid 17", Content.of(RAW.getBytes(UTF_8)));
  private static final Finding STORED = Finding.other("x", Outcome.DUPLICATE);
  private static final Finding REJECTED =
      Finding.rejected(
          "main/INBOX uid 17!a.gz",
          new Rejection(Rejection.Reason.TOO_LARGE, "large", "limits.document-size"));

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void newArchive() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T01:02:03Z"), ZoneOffset.UTC);
    archive = new Archive(settings(folder), Limits.DEFAULT, clock);
  }

  private static DataSettings settings(Path path) {
    return new DataSettings(path, path.resolve("archive"), path.resolve("quarantine"));
  }

  @Test
  void keepsWhatHasAReportByItsHash() throws IOException {
    Parsed parsed = new Parsed(DELIVERY, List.of(STORED));
    assertThat(archive.keep(parsed)).isEqualTo(parsed);
    archive.commit();
    assertThat(files()).containsExactly("archive/" + HASH.substring(0, 2) + "/" + HASH + ".gz");
  }

  @Test
  void whatIsKeptCanBeReplayed() throws IOException {
    archive.keep(new Parsed(DELIVERY, List.of(STORED)));
    archive.commit();
    Path file = folder.resolve(files().get(0));
    Delivery replayed = new Delivery("replayed", () -> Files.newInputStream(file));
    Document document = new Unpacker(Limits.DEFAULT).unpack(replayed).documents().get(0);
    assertThat(((Document.Xml) document).content().open()).hasBinaryContent(RAW.getBytes(UTF_8));
  }

  @Test
  void keepsOnceAndNothingElse() throws IOException {
    archive.keep(new Parsed(DELIVERY, List.of(STORED)));
    archive.keep(new Parsed(DELIVERY, List.of(STORED, REJECTED)));
    archive.commit();
    archive.keep(new Parsed(DELIVERY, List.of(STORED)));
    archive.keep(new Parsed(DELIVERY, List.of(REJECTED)));
    archive.commit();
    assertThat(files()).hasSize(1);
  }

  @Test
  void givesNoNameBeforeItIsDurable() throws IOException {
    archive.keep(new Parsed(DELIVERY, List.of(STORED)));
    assertThat(files()).singleElement().asString().endsWith(".tmp");
  }

  @Test
  void removesWhatAKilledProcessLeft() throws IOException {
    Path left = Files.createDirectories(folder.resolve("archive/.unfinished")).resolve("new1.tmp");
    Files.createFile(left);
    archive.keep(new Parsed(DELIVERY, List.of(STORED)));
    assertThat(left).doesNotExist();
    assertThat(files()).singleElement().asString().endsWith(".tmp");
  }

  @Test
  void quarantinesWithTheReasonsBeside() throws IOException {
    archive.quarantine(new Parsed(DELIVERY, List.of(STORED, REJECTED)));
    archive.quarantine(new Parsed(DELIVERY, List.of(STORED)));
    archive.commit();
    String name = "quarantine/" + HASH.substring(0, 2) + "/" + HASH;
    assertThat(files()).containsExactly(name + ".gz", name + ".json");
    assertThat(folder.resolve(name + ".json"))
        .hasContent(
            """
            {
              "source" : "main/INBOX uid 17",
              "time" : "2026-11-22T01:02:03Z",
              "rejections" : [ {
                "where" : "main/INBOX uid 17!a.gz",
                "reason" : "too_large",
                "detail" : "large",
                "setting" : "limits.document-size",
                "limit" : 1073741824,
                "remedy" : "a higher limits.document-size"
              } ]
            }""");
  }

  @Test
  void batchesAtOnceTakeNothingAwayFromEachOther() throws IOException {
    Parsed refused = new Parsed(DELIVERY, List.of(REJECTED));
    assertThatCode(
            () -> IntStream.range(0, 200).parallel().forEach(i -> archive.settle(List.of(refused))))
        .doesNotThrowAnyException();
    assertThat(files()).hasSize(2).noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void leavesWithTheSourceWhatTheSourceRefusesToHandOver() throws IOException {
    Content refused =
        () -> {
          throw new RejectedException(new Rejection(Rejection.Reason.TOO_LARGE, "large"));
        };
    archive.quarantine(new Parsed(new Delivery("d", refused), List.of(REJECTED)));
    archive.commit();
    assertThat(files()).isEmpty();
  }

  @Test
  void onlyTheOwnerMayRead() throws IOException {
    archive.keep(new Parsed(DELIVERY, List.of(STORED)));
    archive.commit();
    Path file = folder.resolve(files().get(0));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void namesTheSettingWhenItCannotWrite() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "in the way");
    Archive unwritable = new Archive(settings(blocked), Limits.DEFAULT);
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> unwritable.keep(new Parsed(DELIVERY, List.of(STORED))))
        .satisfies(e -> assertThat(e.remedy()).contains("archive.path"));
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> unwritable.checks().get(1).probe().run())
        .satisfies(e -> assertThat(e.remedy()).contains("quarantine.path"));
  }

  @Test
  void checksThatBothFoldersCanBeWritten() {
    assertThat(archive.checks())
        .extracting(Check::what)
        .containsExactly("archive.path", "quarantine.path");
    assertThat(archive.checks())
        .allSatisfy(check -> assertThat(check.probe().run()).endsWith("can be written"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("lock"))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
