package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.ruascope.e2e.Letter.Goes;

/** Ruascope as it is installed somewhere: its configuration, and the folders that it writes to. */
final class Site {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();
  private String settings;

  /**
   * Below a folder.
   *
   * @param elasticsearch where it is, perhaps by way of a proxy
   * @param places to read from
   */
  Site(Path folder, URI elasticsearch, Place... places) {
    this.folder = created(folder);
    this.settings =
        "elasticsearch.url=%s\n".formatted(elasticsearch)
            + Stream.of(places).map(Place::settings).collect(Collectors.joining());
    environment.put("RUASCOPE_DATA_PATH", data().toString());
    environment.put(
        "RUASCOPE_JAVA_OPTS",
        "-XX:TieredStopAtLevel=1 -Djava.io.tmpdir=" + created(folder.resolve("temporary")));
  }

  private static Path created(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With more lines of configuration. */
  Site with(String moreSettings) {
    settings += moreSettings;
    return this;
  }

  /** With another option for Java. */
  Site withJava(String option) {
    environment.merge("RUASCOPE_JAVA_OPTS", " " + option, String::concat);
    return this;
  }

  /** What is noted beside a quarantined mail. */
  String note(Letter letter) {
    String hash = letter.hash();
    Path note = data().resolve("quarantine").resolve(hash.substring(0, 2)).resolve(hash + ".json");
    try {
      return Files.readString(note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where databases may be fetched. */
  Site fetching() {
    environment.put("RUASCOPE_GEO_DOWNLOAD", "yes");
    return this;
  }

  /** Where a name server is asked. */
  Site asking(InetSocketAddress nameServer) {
    environment.put("RUASCOPE_DNS_ENABLED", "yes");
    environment.put(
        "RUASCOPE_DNS_SERVERS",
        nameServer.getAddress().getHostAddress() + ":" + nameServer.getPort());
    return this;
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Starts a command. */
  Program start(String... command) {
    try {
      Path file = Files.writeString(folder.resolve("ruascope.properties"), settings);
      environment.put("RUASCOPE_CONFIG", file.toString());
      return Program.start(folder, environment, Path.of("/dev/null"), command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drains everything, undisturbed. The exit code may say that something was quarantined. */
  void drain() {
    try (Program program = start("run", "--once")) {
      assertThat(program.exitCode(PATIENCE)).as(program.toString()).isBetween(0, 1);
    }
  }

  /**
   * Archive and quarantine hold what they must, whole, and nothing else; and no file that was being
   * written has been left anywhere.
   */
  void assertFilesWhole(List<Letter> letters) {
    assertThat(archived())
        .as("archive")
        .isEqualTo(hashes(letters.stream().filter(letter -> !letter.reports().isEmpty())));
    List<String> refused = hashes(letters.stream().filter(l -> l.goes() == Goes.QUARANTINE));
    assertThat(quarantined()).as("quarantine").isEqualTo(refused);
    assertThat(hashes("quarantine", ".json")).as("notes").isEqualTo(refused);
    assertThat(unfinished()).as("left behind").isEmpty();
  }

  /** The hashes of the mails in the archive. */
  List<String> archived() {
    return hashes("archive", ".gz");
  }

  /** The hashes of the mails in the quarantine. */
  List<String> quarantined() {
    return hashes("quarantine", ".gz");
  }

  private static List<String> hashes(Stream<Letter> letters) {
    return letters.map(Letter::hash).distinct().sorted().toList();
  }

  private List<String> hashes(String name, String suffix) {
    return files(data().resolve(name)).stream()
        .filter(file -> file.toString().endsWith(suffix))
        .map(Site::whole)
        .sorted()
        .toList();
  }

  /** The hash in the name of a file, which its content bears out. */
  private static String whole(Path file) {
    String hash = file.getFileName().toString().replaceFirst("\\..*", "");
    if (file.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        assertThat(Letter.hash(in.readAllBytes())).as("content of %s", file).isEqualTo(hash);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } else {
      assertThat(file).content().contains("\"rejections\"").endsWith("}");
    }
    return hash;
  }

  private List<Path> unfinished() {
    List<Path> kept = files(data());
    return Stream.concat(
            kept.stream().filter(file -> file.toString().endsWith(".tmp")),
            files(folder.resolve("temporary")).stream())
        .toList();
  }

  private static List<Path> files(Path folder) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
