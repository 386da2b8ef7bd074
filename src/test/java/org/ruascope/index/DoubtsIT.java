package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.archive.Archive;
import org.ruascope.config.DataSettings;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Limits;
import org.ruascope.config.Schedule;
import org.ruascope.config.VerifySettings;
import org.ruascope.dns.Answer;
import org.ruascope.dns.RecordType;
import org.ruascope.parse.ReportParser;
import org.ruascope.pipeline.PendingRecords;
import org.ruascope.pipeline.SecondLook;
import org.ruascope.pipeline.Stages;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Enricher;
import org.ruascope.report.Parsed;
import org.ruascope.report.Renewed;
import org.ruascope.testing.FixedDns;
import org.ruascope.testing.MailSigner;
import org.ruascope.testing.StoredDocuments;
import org.ruascope.testing.TestElasticsearch;
import org.ruascope.testing.Wrappers;
import org.ruascope.unpack.Unpacker;
import org.ruascope.verify.Verifier;

/** Reports that came while name servers didn't answer, and what becomes of them. */
class DoubtsIT {
  private static final Instant START = Instant.parse("2026-01-06T00:00:00Z");
  private static final MailSigner SIGNER = MailSigner.ed25519();
  private static final Path REPORT = Path.of("src/test/resources/reports/google-np.xml");

  @TempDir private Path folder;
  private final FixedDns dns = new FixedDns();
  private final ElasticsearchConnection connection =
      new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
  private Instant now = START;
  private final Indexer indexer = new Indexer(connection, Enricher.NONE, () -> now);

  @BeforeEach
  void storeWithoutAnAnswer() {
    TestElasticsearch.wipe();
    answer(Answer.NO_ANSWER);
    Stages stages = stages();
    Delivery mail = new Delivery("inbox/1", Content.of(mail()));
    Parsed kept =
        stages
            .archive()
            .keep(stages.verify().verify(stages.parse().parse(stages.unpack().unpack(mail))));
    indexer.commit(List.of(indexer.stage(kept)));
    stages.archive().settle(List.of(kept));
    assertEach("temporary no_answer", true);
  }

  @AfterEach
  void close() {
    indexer.close();
    connection.close();
  }

  @Test
  void anAnswerLaterIsWrittenToReportAndRecords() {
    answer(Answer.of(List.of(SIGNER.record())));
    lookAfter(Duration.ofSeconds(30));
    assertEach("temporary no_answer", true);
    lookAfter(Duration.ofSeconds(61));
    assertEach("verified signed", false);
  }

  @Test
  void withoutOnePausesGrowAndEnd() {
    lookAfter(Duration.ofHours(1));
    answer(Answer.of(List.of(SIGNER.record())));
    lookAfter(Duration.ofMinutes(119));
    assertEach("temporary no_answer", true);
    answer(Answer.NO_ANSWER);
    lookAfter(Duration.ofDays(4));
    assertEach("unverified no_answer", false);
  }

  @Test
  void aMailThatWasRemovedIsGivenUpInTheEnd() throws IOException {
    try (var files = Files.walk(folder.resolve("archive"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".gz")).toList()) {
        Files.delete(file);
      }
    }
    lookAfter(Duration.ofHours(1));
    assertEach("temporary no_answer", true);
    lookAfter(Duration.ofDays(4));
    assertThat(report().path("authenticity_detail").asText()).isEqualTo("unreadable");
    assertThat(report().path("authenticity_due").isNull()).isTrue();
  }

  private void lookAfter(Duration time) {
    TestElasticsearch.send("POST", "/dmarc-reports/_refresh", "");
    now = START.plus(time);
    new SecondLook(stages(), indexer.doubts()).look();
  }

  private void answer(Answer answer) {
    dns.with("s1._domainkey.google.com", RecordType.TXT, answer);
  }

  private Stages stages() {
    return new Stages(
        new Unpacker(Limits.DEFAULT),
        new ReportParser(Limits.DEFAULT),
        new Verifier(
            VerifySettings.DEFAULT, Limits.DEFAULT, Optional.of(dns), UnaryOperator.identity()),
        new Archive(
            new DataSettings(folder, folder.resolve("archive"), folder.resolve("quarantine")),
            Limits.DEFAULT),
        indexer,
        new PendingRecords(progress -> Renewed.NONE, new Schedule.Every(Duration.ofMinutes(1))));
  }

  private static byte[] mail() {
    try {
      String xml = Files.readString(REPORT).replace("google.example", "google.com");
      byte[] mail = multipart(attachment("application/gzip", "r.gz", gzip(Wrappers.bytes(xml))));
      String from =
          new String(mail, StandardCharsets.ISO_8859_1)
              .replace("From: dmarc@example.net", "From: noreply-dmarc-support@google.com");
      return SIGNER.sign(from, "google.com").getBytes(StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertEach(String expected, boolean askedAgain) {
    assertThat(words(report())).isEqualTo(expected);
    assertThat(report().path("authenticity_due").isTextual()).isEqualTo(askedAgain);
    assertThat(StoredDocuments.of("dmarc-records").values())
        .isNotEmpty()
        .allSatisfy(record -> assertThat(words(record.at("/dmarc/report"))).isEqualTo(expected))
        .allSatisfy(record -> assertThat(record.at("/source/ip").asText()).isNotEmpty());
  }

  private static JsonNode report() {
    return StoredDocuments.of("dmarc-reports").values().iterator().next().at("/dmarc/report");
  }

  private static String words(JsonNode report) {
    return report.path("authenticity").asText() + " " + report.path("authenticity_detail").asText();
  }
}
