package org.ruascope.receive.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.ruascope.config.Destinations;
import org.ruascope.config.FolderSettings;
import org.ruascope.config.Schedule;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Sorter;
import org.ruascope.receive.Tally;
import org.ruascope.report.UnavailableException;

class FolderSourceTest {
  @TempDir private Path folder;
  private final Sorter sorter = new Sorter();
  private final Tally tally = new Tally();

  private TestFiles files() {
    return new TestFiles(folder);
  }

  private FolderSource source() {
    return source(folder.resolve(".processed"));
  }

  private FolderSource source(Path processed) {
    return new FolderSource(
        new FolderSettings(
            "drop",
            folder,
            new Destinations<>(
                processed,
                folder.resolve(".quarantine"),
                folder.resolve(".tls-reports"),
                folder.resolve(".failure-reports")),
            new Schedule.Every(Duration.ofMinutes(1))));
  }

  @Test
  void movesEachFileToWhereItsOutcomeSays() {
    files().write("a.xml", "report");
    files().write("sub/b.gz", Sorter.BROKEN);
    files().write("c.txt", Sorter.PRIVATE);
    files().write("d.json", Sorter.TLS);
    files().write("e.eml", Sorter.FAILURE);
    source().poll(sorter, tally);
    assertThat(files().names())
        .containsExactly(
            ".failure-reports/e.eml",
            ".processed/a.xml",
            ".quarantine/sub/b.gz",
            ".tls-reports/d.json",
            "c.txt");
    assertThat(tally.found()).isEqualTo(5);
    assertThat(tally.done()).isEqualTo(5);
  }

  @Test
  void readsAgainWhatStaysOnlyWhenItChanges() {
    FolderSource source = source();
    files().write("c.txt", Sorter.PRIVATE);
    source.poll(sorter, tally);
    source.poll(sorter, tally);
    assertThat(sorter.texts()).hasSize(1);
    files().write("c.txt", "a report now");
    source.poll(sorter, tally);
    assertThat(sorter.texts()).last().isEqualTo("a report now");
  }

  @Test
  void leavesWhatIsHiddenOrNotComplete() throws IOException {
    List<String> names = List.of(".hidden", ".git/x", "a.tmp", "b.part", "C.FILEPART");
    names.forEach(name -> files().write(name, "report"));
    Path fresh = files().write("fresh", "report");
    Files.setLastModifiedTime(fresh, FileTime.from(Instant.now()));
    source().poll(sorter, tally);
    assertThat(sorter.texts()).isEmpty();
    assertThat(files().names()).hasSize(6);
  }

  @Test
  void followsNoLinks(@TempDir Path elsewhere) throws IOException {
    Path secret = new TestFiles(elsewhere).write("secret", "report");
    Files.createSymbolicLink(folder.resolve("link"), secret);
    Files.createSymbolicLink(folder.resolve("folder"), elsewhere);
    source().poll(sorter, tally);
    assertThat(sorter.texts()).isEmpty();
    assertThat(secret).exists();
  }

  @Test
  void opensNoLinkThatReplacedALargeFile(@TempDir Path elsewhere) {
    Path secret = new TestFiles(elsewhere).write("secret", "report");
    Path file = files().write("a", "report".repeat(1 << 16));
    BatchHandler swapping =
        batch -> {
          replace(file, secret);
          return sorter.handle(batch);
        };
    assertThatThrownBy(() -> source().poll(swapping, tally))
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(sorter.texts()).isEmpty();
  }

  private static void replace(Path file, Path target) {
    try {
      Files.delete(file);
      Files.createSymbolicLink(file, target);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void overwritesNothing() {
    files().write(".processed/a.xml", "older");
    files().write(".processed/1-a.xml", "old");
    files().write("a.xml", "report");
    source().poll(sorter, tally);
    assertThat(folder.resolve(".processed/a.xml")).hasContent("older");
    assertThat(folder.resolve(".processed/1-a.xml")).hasContent("old");
    assertThat(folder.resolve(".processed/2-a.xml")).hasContent("report");
  }

  @Test
  void takesUpAMoveThatWasBrokenOff() {
    files().write(".processed/a.xml", "report");
    files().write("a.xml", "report");
    source().poll(sorter, tally);
    assertThat(files().names()).containsExactly(".processed/a.xml");
  }

  @Test
  void movesToAnotherDiskToo(@TempDir(factory = InMemory.class) Path other) {
    files().write("a.xml", "report");
    source(other).poll(sorter, tally);
    files().write("a.xml", "another report");
    source(other).poll(sorter, tally);
    assertThat(new TestFiles(other).names()).containsExactly("1-a.xml", "a.xml");
    assertThat(files().names()).isEmpty();
  }

  /** On another file system than the tests' other files, where there is one in memory. */
  static final class InMemory implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      Path memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "ruascope")
          : Files.createTempDirectory("ruascope");
    }
  }

  @Test
  void readsNoTargetFolderThatLiesBelow() {
    files().write("done/a.xml", "report");
    source(folder.resolve("done")).poll(sorter, tally);
    assertThat(sorter.texts()).isEmpty();
  }

  @Test
  void refusesToMoveFilesToWhereTheyAreRead() {
    assertThatThrownBy(() -> source(folder).poll(sorter, tally))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("both read and moved to");
  }

  @Test
  void movesMailsOutOfAMaildirIntoAMaildir() {
    files().write("new/1.host", "report new");
    files().write("cur/2.host:2,S", "report read");
    files().write("tmp/3.host", "report half");
    files().write("dovecot.index", "no mail");
    source().poll(sorter, tally);
    assertThat(sorter.texts()).containsExactlyInAnyOrder("report new", "report read");
    assertThat(files().names()).contains(".processed/new/1.host", ".processed/cur/2.host:2,S");
    assertThat(folder.resolve(".processed/tmp")).isDirectory();
  }

  @Test
  void cutsBatchesByCountAndBytes() {
    IntStream.range(0, 600).forEach(i -> files().write("f" + i, "report"));
    files().write("g", "report " + "x".repeat(9 << 20));
    source().poll(sorter, tally);
    assertThat(sorter.batches())
        .extracting(batch -> batch.deliveries().size())
        .containsExactlyInAnyOrder(500, 100, 1);
  }

  @Test
  void movesAnMboxOnceAllOfItIsStored() {
    String mails = "From a Fri Jul  8 12:08:34 2011\nreport\n\n".repeat(2_000);
    files().write("box", mails + "From b Fri Jul  8 12:08:34 2011\nbroken\n");
    Tally stoppingEarly = new Tally(1);
    source().poll(sorter, stoppingEarly);
    assertThat(files().names()).containsExactly("box");
    source().poll(sorter, tally);
    assertThat(files().names()).containsExactly(".quarantine/box");
    assertThat(tally.found()).isEqualTo(2_001);
    assertThat(tally.done()).isEqualTo(2_001);
  }

  @Test
  void movesNothingWhenTheStoreIsAway() {
    files().write("a", "report");
    BatchHandler failing =
        batch -> {
          throw new UnavailableException("store away", "wait", null);
        };
    assertThatThrownBy(() -> source().poll(failing, tally)).hasMessage("store away");
    assertThat(files().names()).containsExactly("a");
  }

  @Test
  void doesNotMindAFileThatAPersonRemovesMeanwhile() {
    Path file = files().write("a", "report");
    BatchHandler removing =
        batch -> {
          var parsed = sorter.handle(batch);
          file.toFile().delete();
          return parsed;
        };
    source().poll(removing, tally);
    assertThat(files().names()).isEmpty();
  }

  @Test
  void saysThatTheFolderIsMissing() throws IOException {
    FolderSource source = source();
    Files.delete(folder);
    assertThatThrownBy(() -> source.checks().getFirst().probe().run())
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("there is no folder");
    Files.createDirectory(folder);
  }

  @Test
  void saysThatATargetCannotBeMade() {
    files().write("file", "");
    var check = source(folder.resolve("file/below")).checks().getLast();
    assertThatThrownBy(() -> check.probe().run())
        .isInstanceOfSatisfying(
            UnavailableException.class,
            e -> assertThat(e.remedy()).contains("folders.drop.processed"));
  }

  @Test
  void checksAFolderThatIsWell() {
    files().write("a", "report");
    assertThat(source().checks())
        .extracting(check -> check.probe().run())
        .containsExactly("1 files in " + folder, "can be written");
  }
}
