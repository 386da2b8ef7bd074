package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.mail;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.part;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.testing.GreenMailServer;
import org.ruascope.testing.TestElasticsearch;

/** TLS and failure reports that come to the mailbox of aggregates: through the real routes. */
class OtherReportsIT {
  private static final byte[] TLS =
      gzip(bytes("{\"organization-name\":\"Example\",\"report-id\":\"1\",\"policies\":[]}"));

  @TempDir private Path folder;
  private final GreenMailServer server = new GreenMailServer();

  @BeforeEach
  void empty() {
    TestElasticsearch.wipe();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void eachKindIsArchivedAndGoesToItsFolder() throws InterruptedException, JMException {
    deliver(multipart("report", attachment("application/tlsrpt+gzip", "t.json.gz", TLS)));
    deliver(
        multipart(
            "report",
            part("Content-Type: text/plain", bytes("A mail failed.")),
            part("Content-Type: message/feedback-report", bytes("Feedback-Type: auth-failure")),
            part("Content-Type: text/rfc822-headers", bytes("From: somebody@example.com"))));
    deliver(
        multipart(
            attachment("application/tlsrpt+gzip", "t.json.gz", TLS),
            attachment("application/gzip", "a.xml.gz", gzip(SampleReport.numbered(1)))));
    deliver(mail("Content-Type: text/plain", bytes("Shall we have lunch?\r\n")));

    poll();

    assertThat(server.count("DMARC.TLS-Reports")).isEqualTo(1);
    assertThat(server.count("DMARC.Failure-Reports")).isEqualTo(1);
    assertThat(server.count("DMARC.Processed")).isEqualTo(1);
    assertThat(server.count("DMARC.Quarantine")).isZero();
    assertThat(server.count("INBOX")).isEqualTo(1);
    assertThat(TestPipeline.files(folder.resolve("archive"), ".gz")).hasSize(3);
    assertThat(TestPipeline.files(folder.resolve("archive/failure-reports"), ".gz")).hasSize(1);
  }

  private void deliver(byte[] mail) {
    server.deliver(new String(mail, StandardCharsets.ISO_8859_1));
  }

  private void poll() throws InterruptedException, JMException {
    CountDownLatch polled = new CountDownLatch(1);
    PollListener listener =
        (source, failure) -> {
          assertThat(failure).isNull();
          polled.countDown();
        };
    ScheduledSource source = ScheduledSource.once(TestPipeline.mailbox("main", server, folder));
    try (TestPipeline pipeline = new TestPipeline(folder, List.of(source), listener)) {
      pipeline.start();
      assertThat(polled.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(counted("tls_report")).isEqualTo(2L);
      assertThat(counted("failure_report")).isEqualTo(1L);
    }
  }

  private static Object counted(String outcome) throws JMException {
    String counter =
        "ruascope:name=ruascopeDocuments.outcome." + outcome + ".reason.none,type=meters";
    return ManagementFactory.getPlatformMBeanServer()
        .getAttribute(new ObjectName(counter), "Count");
  }
}
