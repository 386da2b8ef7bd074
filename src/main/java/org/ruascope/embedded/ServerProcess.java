package org.ruascope.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server as a child process. It ends when ruascope does, however that comes about. */
final class ServerProcess implements AutoCloseable {
  private static final int STOP_SECONDS = 30;
  private static final int LOG_LINES = 12;

  private final Process guard;
  private final Path log;

  private ServerProcess(Process guard, Path log) {
    this.guard = guard;
    this.log = log;
  }

  /** Launches the server; returns at once. */
  static ServerProcess launch(ServerFiles files, long heapBytes) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", ServerFiles.resource("guard.sh"), "elasticsearch"));
    command.addAll(ServiceUser.prefix());
    command.add(files.home().resolve("bin/elasticsearch").toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment(files, heapBytes));
    builder.directory(files.directory().toFile());
    builder.redirectErrorStream(true).redirectOutput(files.log().toFile());
    return new ServerProcess(builder.start(), files.log());
  }

  private static Map<String, String> environment(ServerFiles files, long heapBytes) {
    return Map.of(
        "ES_JAVA_HOME", System.getProperty("java.home"),
        "ES_JAVA_OPTS", "-Xms" + heapBytes + " -Xmx" + heapBytes,
        "ES_PATH_CONF", files.configuration().toString(),
        "ES_TMPDIR", files.temporary().toString(),
        "HOME", files.temporary().toString());
  }

  boolean isAlive() {
    return guard.isAlive();
  }

  long pid() {
    return guard.pid();
  }

  /** The end of what it said. */
  String lastWords() throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }

  /** Asks it to stop, waits, and kills it if asking doesn't help. */
  @Override
  public void close() {
    try {
      guard.getOutputStream().close();
      if (!guard.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    guard.descendants().forEach(ProcessHandle::destroyForcibly);
    guard.destroyForcibly();
  }
}
