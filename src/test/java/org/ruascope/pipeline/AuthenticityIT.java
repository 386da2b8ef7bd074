package org.ruascope.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.Limits;
import org.ruascope.config.VerifySettings;
import org.ruascope.dns.RecordType;
import org.ruascope.testing.FixedDns;
import org.ruascope.testing.GreenMailServer;
import org.ruascope.testing.MailSigner;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;
import org.ruascope.verify.Verifier;

/** From a signed mail in a mailbox to what each document says of its sender. */
class AuthenticityIT {
  private static final MailSigner SIGNER = MailSigner.ed25519();

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
  void standsInTheReportAndInEachOfItsRecords() throws InterruptedException {
    server.deliver(SIGNER.sign(mail(), "example.net"));
    poll();
    assertEachIs("dmarc-reports", 1, "verified signed example.net");
    assertEachIs("dmarc-records", 2, "verified signed example.net");
  }

  @Test
  void aForgedReportIsStoredAsOne() throws InterruptedException {
    server.deliver(SIGNER.sign(mail(), "example.net").replace("Subject: ", "Subject: Re: "));
    poll();
    assertEachIs("dmarc-reports", 1, "failed wrong_signature example.net");
    assertEachIs("dmarc-records", 2, "failed wrong_signature example.net");
    assertThat(server.count("DMARC.Processed")).isEqualTo(1);
  }

  @Test
  void anUnsignedReportIsStoredToo() throws InterruptedException {
    server.deliver(mail());
    poll();
    assertEachIs("dmarc-reports", 1, "unverified not_signed");
    assertEachIs("dmarc-records", 2, "unverified not_signed");
  }

  /** From dmarc@example.net, as the report says too. */
  private static String mail() {
    byte[] report = attachment("application/gzip", "a.gz", gzip(SampleReport.numbered(1)));
    return new String(multipart(report), StandardCharsets.ISO_8859_1);
  }

  private void poll() throws InterruptedException {
    CountDownLatch polled = new CountDownLatch(1);
    PollListener listener =
        (source, failure) -> {
          assertThat(failure).isNull();
          polled.countDown();
        };
    ScheduledSource source = ScheduledSource.once(TestPipeline.mailbox("main", server, folder));
    try (TestPipeline pipeline = new TestPipeline(folder, verifier(), List.of(source), listener)) {
      pipeline.start();
      assertThat(polled.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static Verifier verifier() {
    FixedDns dns =
        new FixedDns().with("s1._domainkey.example.net", RecordType.TXT, SIGNER.record());
    return new Verifier(
        VerifySettings.DEFAULT, Limits.DEFAULT, Optional.of(dns), UnaryOperator.identity());
  }

  private static void assertEachIs(String alias, int count, String expected) {
    assertThat(StoredDocuments.of(alias).values())
        .hasSize(count)
        .allSatisfy(
            document -> assertThat(words(document.at("/dmarc/report"))).isEqualTo(expected));
  }

  private static String words(JsonNode report) {
    String words =
        report.path("authenticity").asText() + " " + report.path("authenticity_detail").asText();
    return report.has("signer") ? words + " " + report.path("signer").asText() : words;
  }
}
