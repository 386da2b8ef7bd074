package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.join;
import static org.ruascope.testing.Wrappers.mail;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.part;
import static org.ruascope.testing.Wrappers.zip;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.GreenMailServer;
import org.ruascope.testing.TestElasticsearch;

/** The whole way of a mail: from an IMAP server through the real routes into Elasticsearch. */
class PipelineIT {
  private static final byte[] XML = SampleReport.numbered(1);

  @TempDir private Path folder;
  private final GreenMailServer first = new GreenMailServer();
  private final GreenMailServer second = new GreenMailServer();

  @BeforeEach
  void empty() {
    TestElasticsearch.wipe();
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @Test
  void everyWrapperEndsAsRecords() throws InterruptedException {
    List<byte[]> mails =
        List.of(
            mail("Content-Type: text/xml", SampleReport.numbered(1)),
            attached("application/gzip", "a.xml.gz", gzip(SampleReport.numbered(2))),
            attached("application/zip", "a.zip", zip("a.xml", SampleReport.numbered(3))),
            attached("application/octet-stream", "a", gzip(SampleReport.numbered(4))),
            multipart(part("Content-Type: message/rfc822", attachedXml(5))),
            mail(
                "Content-Type: application/zip\nContent-Transfer-Encoding: base64",
                Base64.getMimeEncoder().encode(zip("b.xml", SampleReport.numbered(6)))));

    drain(first, mails);

    assertStored(6, 12, 60);
    assertThat(first.count("DMARC.Processed")).isEqualTo(6);
    assertThat(first.count("INBOX")).isZero();
  }

  @Test
  void aReportSentTwiceCountsOnce() throws InterruptedException {
    drain(first, List.of(attachedXml(1), attached("application/zip", "a.zip", zip("a.xml", XML))));
    assertStored(1, 2, 10);

    drain(first, List.of(attachedXml(1)));
    assertStored(1, 2, 10);
    assertThat(first.count("DMARC.Processed")).isEqualTo(3);
  }

  @Test
  void aMailMayHaveThreeReports() throws InterruptedException {
    byte[] two = zip("1.xml", SampleReport.numbered(1), "2.xml", SampleReport.numbered(2));
    drain(
        first,
        List.of(
            multipart(
                attachment("application/zip", "two.zip", two),
                attachment("application/gzip", "3.gz", gzip(SampleReport.numbered(3))))));
    assertStored(3, 6, 30);
  }

  @Test
  void oneReportInTwoMailboxesCountsOnce() throws InterruptedException {
    first.deliver(text(attachedXml(1)));
    second.deliver(text(attachedXml(1)));
    poll(Stream.of(source("main", first), source("other", second)));
    assertStored(1, 2, 10);
    assertThat(first.count("DMARC.Processed") + second.count("DMARC.Processed")).isEqualTo(2);
  }

  @Test
  void theSameIdOfAnotherDayIsAnotherReport() throws InterruptedException {
    byte[] nextDay =
        bytes(text(XML).replace("1767571200", "1767657600").replace("1767657599", "1767743999"));
    drain(first, List.of(attachedXml(1), attached("application/gzip", "n.gz", gzip(nextDay))));
    assertStored(2, 4, 20);
  }

  @Test
  void aBadAttachmentHarmsNoGoodOne() throws InterruptedException {
    byte[] broken = gzip(SampleReport.numbered(2));
    byte[] cut = Arrays.copyOf(broken, broken.length / 2);
    drain(
        first,
        List.of(
            multipart(
                attachment("application/gzip", "good.xml.gz", gzip(XML)),
                attachment("application/gzip", "bad.xml.gz", cut)),
            mail("Content-Type: text/plain", bytes("Shall we have lunch?\r\n"))));
    assertStored(1, 2, 10);
    assertThat(first.count("DMARC.Quarantine")).isEqualTo(1);
    assertThat(first.count("INBOX")).isEqualTo(1);
    assertThat(TestPipeline.files(folder.resolve("quarantine"), ".json")).hasSize(1);
    assertThat(TestPipeline.files(folder.resolve("archive"), ".gz")).hasSize(1);
  }

  @Test
  void whenElasticsearchIsAwayTheMailStaysAndSoDoesTheReason() throws InterruptedException {
    first.deliver(text(attachedXml(1)));
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    PollListener listener = (source, failure) -> ended.complete(Objects.requireNonNull(failure));
    List<ScheduledSource> sources = List.of(source("main", first));
    try (TestPipeline pipeline = new TestPipeline(away(), folder, sources, listener)) {
      pipeline.start();
      assertThat(ended.orTimeout(60, TimeUnit.SECONDS).join())
          .isInstanceOf(UnavailableException.class);
    }
    assertThat(first.count("INBOX")).isEqualTo(1);

    poll(Stream.of(source("main", first)));
    assertStored(1, 2, 10);
    assertThat(first.count("INBOX")).isZero();
  }

  private static ElasticsearchSettings away() {
    return new ElasticsearchSettings(
        URI.create("http://127.0.0.1:9"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1));
  }

  private static byte[] attached(String type, String name, byte[] content) {
    return multipart(attachment(type, name, content));
  }

  private static byte[] attachedXml(int number) {
    return attached("text/xml", "report.xml", SampleReport.numbered(number));
  }

  private void drain(GreenMailServer server, List<byte[]> mails) throws InterruptedException {
    mails.forEach(mail -> server.deliver(text(mail)));
    poll(Stream.of(source("main", server)));
  }

  private ScheduledSource source(String name, GreenMailServer server) {
    return ScheduledSource.once(TestPipeline.mailbox(name, server, folder));
  }

  private void poll(Stream<ScheduledSource> sources) throws InterruptedException {
    List<ScheduledSource> all = sources.toList();
    CountDownLatch polled = new CountDownLatch(all.size());
    PollListener listener =
        (source, failure) -> {
          assertThat(failure).isNull();
          polled.countDown();
        };
    try (TestPipeline pipeline = new TestPipeline(folder, all, listener)) {
      pipeline.start();
      assertThat(polled.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void assertStored(int reports, int records, int messages) {
    TestElasticsearch.send("POST", "/dmarc-*/_refresh", "");
    assertThat(TestPipeline.sum("dmarc-reports")).isEqualTo(reports + " " + messages);
    assertThat(TestPipeline.sum("dmarc-records")).isEqualTo(records + " " + messages);
  }

  private static String text(byte[]... parts) {
    return new String(join(parts), StandardCharsets.ISO_8859_1);
  }
}
