package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.GreenMailServer;
import org.ruascope.testing.TestElasticsearch;

/** The commands that store, and {@code check}: from a mailbox to Elasticsearch and exit codes. */
class RunIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path NOTHING = Path.of("/dev/null");
  private static final Path REPORT = Path.of("docs", "example-report.eml").toAbsolutePath();
  private static final String BROKEN =
      """
      From: a@example.net
      Subject: Report Domain: example.com
      MIME-Version: 1.0
      Content-Type: text/xml; name="report.xml"

      <feedback><report_metadata><org_name>Example</org_name>
      """;

  @TempDir private Path folder;
  private final GreenMailServer mails = new GreenMailServer();

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @AfterEach
  void stop() {
    mails.close();
  }

  @Test
  void onceStoresAndFilesMails() throws Exception {
    mails.deliver(Files.readString(REPORT));
    try (Program program = program(settings(), "run", "--once")) {
      assertExit(program, 0);
      assertThat(program.out()).startsWith("1 report, ");
      assertStored(1);
      assertThat(mails.count("DMARC.Processed")).isEqualTo(1);
      assertThat(mails.count("INBOX")).isZero();
    }
  }

  @Test
  void onceTellsWhyItQuarantines() throws Exception {
    mails.deliver(Files.readString(REPORT));
    mails.deliver(BROKEN);
    try (Program program = program(settings(), "run", "--once")) {
      assertExit(program, 1);
      assertThat(program.out())
          .contains("1 report, ")
          .contains("1 quarantined")
          .contains("report.xml: truncated: ");
      assertStored(1);
      assertThat(mails.count("DMARC.Quarantine")).isEqualTo(1);
    }
  }

  @Test
  void onceNamesTheMailboxThatRefuses() throws Exception {
    String settings = settings().replace("port=" + mails.port(), "port=" + closedPort());
    try (Program program = program(settings, "run", "--once")) {
      assertExit(program, 3);
      assertThat(program.err()).contains("mailboxes.main.host").contains("mailboxes.main.port");
    }
  }

  @Test
  void refusesUnknownSettings() throws Exception {
    try (Program program = program(settings() + "mailboxes.main.hots=x\n", "run", "--once")) {
      assertExit(program, 2);
      assertThat(program.err()).contains("mailboxes.main.hots").contains("mailboxes.main.host");
    }
  }

  @Test
  void ingestsStandardInputOnlyOnce() throws Exception {
    try (Program first = program(REPORT, settings(), "ingest", "-")) {
      assertExit(first, 0);
      assertThat(first.out()).startsWith("1 report, ");
    }
    try (Program second = program(REPORT, settings(), "ingest", "-")) {
      assertExit(second, 0);
      assertThat(second.out()).startsWith("0 reports, ").contains("1 duplicate, known already");
    }
    assertStored(1);
  }

  @Test
  void servesUntilAskedToEnd() throws Exception {
    mails.deliver(Files.readString(REPORT));
    try (Program program = program(settings(), "run")) {
      awaitProcessed(program);
      assertThat(program.terminate().exitCode(Duration.ofSeconds(10)))
          .as(program.toString())
          .isZero();
      assertThat(program.out()).contains("1 report, ");
      assertStored(1);
    }
  }

  @Test
  void checkIsFine() throws Exception {
    mails.deliver(Files.readString(REPORT));
    try (Program program = program(settings(), "check")) {
      assertExit(program, 0);
      assertThat(program.lines()).allMatch(line -> line.startsWith("ok "));
      assertThat(mails.count("INBOX")).isEqualTo(1);
    }
  }

  @Test
  void checkTellsOfAWrongPassword() throws Exception {
    String wrong = settings().replace("=" + GreenMailServer.PASSWORD, "=not-the-one");
    try (Program program = program(wrong, "check")) {
      assertExit(program, 3);
      assertThat(program.out()).contains("FAIL").contains("mailboxes.main.password");
      assertThat(program.out() + program.err()).doesNotContain("not-the-one");
    }
  }

  @Test
  void checkTellsOfAnElasticsearchThatIsNotThere() throws Exception {
    String absent = "http://127.0.0.1:" + closedPort();
    String settings = settings().replace(TestElasticsearch.url().toString(), absent);
    try (Program program = program(settings, "check")) {
      assertExit(program, 3);
      assertThat(program.out()).contains("FAIL").contains("elasticsearch.url");
    }
  }

  private String settings() {
    return """
        elasticsearch.url=%s
        mailboxes.main.host=127.0.0.1
        mailboxes.main.port=%d
        mailboxes.main.security=none
        mailboxes.main.username=%s
        mailboxes.main.password=%s
        """
        .formatted(
            TestElasticsearch.url(), mails.port(), GreenMailServer.USER, GreenMailServer.PASSWORD);
  }

  private Program program(String settings, String... command) throws IOException {
    return program(NOTHING, settings, command);
  }

  private Program program(Path input, String settings, String... command) throws IOException {
    Path file = Files.writeString(folder.resolve("ruascope.properties"), settings);
    return Program.start(
        folder,
        Map.of(
            "RUASCOPE_DATA_PATH", folder.resolve("data").toString(),
            "RUASCOPE_CONFIG", file.toString()),
        input,
        command);
  }

  private static void assertExit(Program program, int exitCode) {
    assertThat(program.exitCode(PATIENCE)).as(program.toString()).isEqualTo(exitCode);
  }

  private static void assertStored(int reports) {
    TestElasticsearch.send("POST", "/dmarc-*/_refresh", "");
    assertThat(TestElasticsearch.get("/dmarc-reports/_count?filter_path=count"))
        .isEqualTo("{\"count\":%d}".formatted(reports));
  }

  /** The mail leaves INBOX when it is stored. */
  private void awaitProcessed(Program program) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (mails.count("INBOX") > 0) {
      assertThat(Instant.now()).as(program.toString()).isBefore(deadline);
      Thread.sleep(50);
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
