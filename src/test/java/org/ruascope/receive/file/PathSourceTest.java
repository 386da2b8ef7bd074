package org.ruascope.receive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Tally;
import org.ruascope.report.Batch;
import org.ruascope.report.Delivery;

class PathSourceTest {
  @TempDir private Path folder;
  private final Sorter sorter = new Sorter();
  private final Tally tally = new Tally();

  private TestFiles files() {
    return new TestFiles(folder);
  }

  private static PathSource source(String stdin, Path... paths) {
    InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.ISO_8859_1));
    return new PathSource("ingest", List.of(paths), in);
  }

  @Test
  void readsFilesAndFoldersAndLeavesThemAlone() {
    Path single = files().write("z.xml", "single");
    files().write("tree/b/x.gz", "deep");
    files().write("tree/a.eml", Sorter.BROKEN);
    source("", single, folder.resolve("tree")).poll(sorter, tally);
    assertThat(sorter.texts()).containsExactly("single", Sorter.BROKEN, "deep");
    assertThat(files().names()).containsExactly("tree/a.eml", "tree/b/x.gz", "z.xml");
    assertThat(tally.found()).isEqualTo(3);
  }

  @Test
  void readsOnlyMailsOfAMaildir() {
    files().write("new/1", "new");
    files().write("cur/2:2,S", "cur");
    files().write("tmp/3", "tmp");
    files().write("dovecot-uidlist", "uids");
    source("", folder).poll(sorter, tally);
    assertThat(sorter.texts()).containsExactly("cur", "new");
  }

  @Test
  void readsStandardInput() {
    source("a mail", Path.of("-")).poll(sorter, tally);
    assertThat(sorter.texts()).containsExactly("a mail");
    assertThat(sorter.batches().getFirst().deliveries())
        .extracting(Delivery::source)
        .containsExactly("standard input");
  }

  @Test
  void readsAMailWithTheEnvelopeLineOfAMailServer() {
    source("From a@b Sun Nov 22 04:00:00 2026\nSubject: x\n", Path.of("-")).poll(sorter, tally);
    assertThat(sorter.texts()).containsExactly("Subject: x\n");
  }

  @Test
  void cutsAnMboxIntoMails() {
    Path box =
        files()
            .write(
                "box",
                """
                From - Mon Sep 17 10:00:00 2018\r
                Subject: 1\r
                \r
                >From here\r
                >>From there\r
                From which nothing begins\r
                > From
                From MAILER-DAEMON Fri Jul  8 12:08:34 2011
                From x@y Fri Jul  8 12:08:34 2011 +0200
                Subject: 3

                last""");
    source("", box).poll(sorter, tally);
    assertThat(sorter.texts())
        .containsExactly(
            """
            Subject: 1\r
            \r
            From here\r
            >From there\r
            From which nothing begins\r
            > From
            """,
            "",
            "Subject: 3\n\nlast");
    assertThat(tally.found()).isEqualTo(3);
    assertThat(sorter.batches().getFirst().deliveries())
        .extracting(Delivery::source)
        .endsWith(box + " mail 3");
  }

  @Test
  void takesNoOtherFileForAnMbox() {
    Path letter = files().write("letter", "From here to eternity\n\nFrom me, at 10:00\n");
    source("", letter).poll(sorter, tally);
    assertThat(sorter.texts()).hasSize(1);
  }

  @Test
  void findsTheMailsOfAnMboxThatHasLinesWithoutEnd() {
    String line = "x".repeat(3 << 20);
    String separator = "From a Fri Jul  8 12:08:34 2011\n";
    Path box = files().write("box", separator + line + "\n" + separator + line);
    source("", box).poll(sorter, tally);
    assertThat(sorter.texts()).containsExactly(line + "\n", line);
  }

  @Test
  void handsOverOneByOneAsAskedFor() {
    IntStream.range(0, 3).forEach(i -> files().write("f" + i, "report " + i));
    try (Stream<Delivery> deliveries = source("", folder).deliveries()) {
      var iterator = deliveries.iterator();
      sorter.handle(new Batch(List.of(iterator.next())));
      assertThat(sorter.texts()).containsExactly("report 0");
      assertThat(iterator).toIterable().hasSize(2);
    }
  }

  @Test
  void refusesAPathThatIsNotThereBeforeReadingAny() {
    Path there = files().write("a", "report");
    assertThatThrownBy(() -> source("", there, folder.resolve("absent")))
        .isInstanceOf(MissingPathException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void stopsAtTheEndOfTheBatchesUnderWay() {
    IntStream.range(0, 2_500).forEach(i -> files().write("f" + i, "report"));
    source("", folder).poll(sorter, new Tally(1));
    assertThat(sorter.texts()).hasSize(1_500);
  }
}
