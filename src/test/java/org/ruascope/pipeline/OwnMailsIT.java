package org.ruascope.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.mail;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.part;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.advice.Link;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.Channels;
import org.ruascope.alert.channel.Letter;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.testing.GreenMailServer;
import org.ruascope.testing.TestAlerts;
import org.ruascope.testing.TestElasticsearch;

/**
 * Mails of ruascope's own that get into the mailbox of reports, by a forwarding or a bounce: they
 * aren't quarantined, which would be told of, by mail.
 */
class OwnMailsIT {
  private static final String ADDRESS = GreenMailServer.USER + "@example.org";

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
  void areNoReportsAndStayWhereTheyAre() throws Exception {
    Channel channel = channel();
    channel.send(
        List.of(
            TestAlerts.words(
                TestAlerts.aboutPipeline(Rule.QUARANTINE_GROWS, "<feedback>", Instant.EPOCH)),
            TestAlerts.words(
                TestAlerts.about(
                    Rule.KEY_FAILS, Severity.CRITICAL, "example.com", "a.xml.gz", Instant.EPOCH))),
        3);
    channel.send(letter());
    server.deliver(bounce());
    server.deliver(
        new String(mail("Content-Type: text/xml", SampleReport.numbered(1)), ISO_8859_1));

    poll();

    assertThat(server.count("DMARC.Processed")).as("the report").isEqualTo(1);
    assertThat(server.count("INBOX")).as("the rest").isEqualTo(3);
    assertThat(server.count("DMARC.Quarantine")).isZero();
    assertThat(TestPipeline.files(folder, ".gz")).as("archived").hasSize(1);
  }

  private Channel channel() {
    ChannelSettings.Mail settings =
        new ChannelSettings.Mail(
            "mail",
            "127.0.0.1",
            server.smtpPort(),
            Security.NONE,
            Optional.empty(),
            ADDRESS,
            List.of(ADDRESS),
            Optional.empty(),
            Duration.ofSeconds(30));
    return Channels.of(List.of(settings), URI.create("http://localhost"), (body, variables) -> {})
        .getFirst();
  }

  private static Letter letter() {
    Letter.Image image = new Letter.Image("a.png", ByteBuffer.wrap(new byte[] {1, 2, 3}));
    return new Letter(
        "id", "Subject", "Text\n", "<p>Html</p>", List.of(image), new Link("/", Map.of()));
  }

  /** RFC 3464, with the mail that couldn't be delivered. */
  private static String bounce() {
    byte[] mail = mail("Content-Type: text/plain\r\nAuto-Submitted: auto-generated", bytes("..."));
    return new String(
        multipart(
            "report; report-type=delivery-status",
            part("Content-Type: text/plain", bytes("Nobody is called so here.")),
            part("Content-Type: message/delivery-status", bytes("Action: failed")),
            part("Content-Type: message/rfc822", mail)),
        ISO_8859_1);
  }

  private void poll() throws InterruptedException {
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
    }
  }
}
