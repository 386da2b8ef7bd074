package org.ruascope.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the server's files are.
 *
 * @param directory everything of the embedded Elasticsearch: {@code <data.path>/elasticsearch}
 * @param home the program files
 */
record ServerFiles(Path directory, Path home) {

  Path configuration() {
    return directory.resolve("config");
  }

  Path data() {
    return directory.resolve("data");
  }

  Path temporary() {
    return directory.resolve("tmp");
  }

  /** What the server says, since its last start. */
  Path log() {
    return directory.resolve("elasticsearch.log");
  }

  /** Writes the configuration anew, so that it always is this version's. */
  void write(int port) throws IOException {
    Path options = configuration().resolve("jvm.options.d");
    Files.createDirectories(options);
    Files.createDirectories(data());
    Files.createDirectories(temporary());
    Files.copy(
        home.resolve("config/jvm.options"),
        configuration().resolve("jvm.options"),
        StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(options.resolve("ruascope.options"), resource("jvm.options"));
    Files.writeString(configuration().resolve("log4j2.properties"), resource("log4j2.properties"));
    Files.writeString(configuration().resolve("elasticsearch.yml"), settings(port));
  }

  private String settings(int port) {
    return resource("elasticsearch.yml")
        + ("http.port: " + port + "\n")
        + ("path.data: " + yaml(data()) + "\n")
        + ("path.logs: " + yaml(temporary()) + "\n");
  }

  private static String yaml(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  static String resource(String name) {
    try (InputStream in = ServerFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
