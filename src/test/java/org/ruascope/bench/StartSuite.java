package org.ruascope.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.ruascope.testing.TestElasticsearch;

/** How long until something happens. */
final class StartSuite implements Suite {
  private static final int ROUNDS = 5;

  private final Path folder;

  StartSuite(Path folder) {
    this.folder = folder;
  }

  /** Measures one start, in seconds. */
  @FunctionalInterface
  private interface Start {
    double run() throws IOException, InterruptedException;
  }

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.suite("start", "whole process, the middle of " + ROUNDS);
    Path report = SampleReports.gzip(folder.resolve("one.xml.gz"), 1, 20);
    start(figures, "--version", () -> child("--version"));
    start(figures, "parse of one report", () -> child("parse", report.toString()));
    start(figures, "run, until the first poll", this::untilFirstPoll);
  }

  private static void start(Figures figures, String name, Start start)
      throws IOException, InterruptedException {
    double[] seconds = new double[ROUNDS];
    start.run(); // makes what later starts share
    for (int i = 0; i < ROUNDS; i++) {
      seconds[i] = start.run();
    }
    figures.add(name, Clock.median(seconds), "s");
  }

  private double child(String... arguments) throws IOException, InterruptedException {
    return Child.run(folder, Map.of(), arguments).seconds();
  }

  /** A mailbox that only notices that somebody comes. */
  private double untilFirstPoll() throws IOException, InterruptedException {
    try (ServerSocket mailbox = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Map<String, String> settings =
          Map.of(
              "RUASCOPE_ELASTICSEARCH_URL", TestElasticsearch.url().toString(),
              "RUASCOPE_DATA_PATH", folder.resolve("run").toString(),
              "RUASCOPE_MAILBOXES_MAIN_HOST", "127.0.0.1",
              "RUASCOPE_MAILBOXES_MAIN_PORT", String.valueOf(mailbox.getLocalPort()),
              "RUASCOPE_MAILBOXES_MAIN_SECURITY", "none",
              "RUASCOPE_MAILBOXES_MAIN_USERNAME", "rua",
              "RUASCOPE_MAILBOXES_MAIN_PASSWORD", "none");
      return Child.until(folder, settings, () -> mailbox.accept().close(), "run");
    }
  }
}
