package org.ruascope.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Limits;
import org.ruascope.config.VerifySettings;
import org.ruascope.dns.Dns;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Authenticity;
import org.ruascope.report.Content;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Delivery;
import org.ruascope.report.Disposition;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.Records;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportMetadata.DateRange;

/**
 * A report that comes by mail. An organizational domain has two labels here.
 *
 * @param delivery the bytes that came
 * @param orgName the report's org_name
 * @param email the report's email
 * @param trusted servers whose word is believed
 */
record Incoming(Content delivery, String orgName, String email, List<String> trusted) {
  static final Instant NOW = Instant.parse("2026-01-06T00:00:00Z");

  /** A mail, each char of which is a byte. */
  static Incoming mail(String mail) {
    return bytes(mail.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Incoming bytes(byte[] delivery) {
    return new Incoming(Content.of(delivery), "Reporter Inc.", "dmarc@reporter.example", List.of());
  }

  Incoming by(String orgName, String email) {
    return new Incoming(delivery, orgName, email, trusted);
  }

  Incoming trusting(String... servers) {
    return new Incoming(delivery, orgName, email, List.of(servers));
  }

  Authenticity verify(@Nullable Dns dns) {
    Verifier verifier =
        new Verifier(
            new VerifySettings(trusted),
            Limits.DEFAULT,
            Optional.ofNullable(dns),
            domain -> domain.replaceAll(".*\\.(?=[^.]+\\.[^.]+$)", ""),
            InstantSource.fixed(NOW));
    Parsed parsed =
        new Parsed(
            new Delivery("inbox/1", delivery), List.of(Finding.accepted("inbox/1", report())));
    return verified(verifier.verify(parsed));
  }

  private static Authenticity verified(Parsed parsed) {
    AggregateReport report = Objects.requireNonNull(parsed.findings().get(0).report());
    return Objects.requireNonNull(report.authenticity());
  }

  /** {@code verified signed reporter.example}, or without the last. */
  static String words(Authenticity authenticity) {
    String words = authenticity.result().word() + " " + authenticity.detail().word();
    return authenticity.signer() == null ? words : words + " " + authenticity.signer();
  }

  private AggregateReport report() {
    DateRange day = new DateRange(NOW.minusSeconds(86_400), NOW.minusSeconds(1));
    return new AggregateReport(
        null,
        new ReportMetadata(orgName, email, null, "1", day, List.of(), null),
        new PolicyPublished(
            "example.com", Disposition.NONE, null, null, null, null, null, List.of(), null, null),
        new ContentDigest("digest"),
        new AggregateReport.Totals(1, 1, 0),
        List.of(),
        Records.NONE);
  }
}
