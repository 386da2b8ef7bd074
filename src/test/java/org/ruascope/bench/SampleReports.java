package org.ruascope.bench;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * Made-up reports, varied like real ones: a few domains with most of the mail, the same senders
 * again and again, a long tail of strangers. The same number and size give the same report.
 */
final class SampleReports {
  private static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 59;
  private static final int DAY_SECONDS = 86_400;

  private static final List<String> DOMAINS =
      List.of(
          "example.com",
          "example.org",
          "shop.example",
          "bank.example",
          "news.example",
          "club.example",
          "university.example",
          "museum.example");
  private static final List<String> REPORTERS =
      List.of(
          "google.com",
          "Enterprise Outlook",
          "Yahoo",
          "Mail.Ru",
          "GMX",
          "Fastmail Pty Ltd",
          "Comcast",
          "AMAZON-SES",
          "seznam.cz a.s.",
          "NTT DOCOMO",
          "LinkedIn",
          "mimecast.org");

  private SampleReports() {}

  /** A report in XML, as one string. */
  static String xml(int number, int records) {
    StringBuilder xml = new StringBuilder(records * 600 + 1_000);
    try {
      write(number, records, xml);
    } catch (IOException e) {
      throw new UncheckedIOException("memory doesn't fail", e);
    }
    return xml.toString();
  }

  /** A report of any size in a file, compressed. */
  static Path gzip(Path file, int number, int records) {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file), 1 << 16),
            StandardCharsets.US_ASCII)) {
      write(number, records, out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(int number, int records, Appendable xml) throws IOException {
    SplittableRandom random = new SplittableRandom(number);
    String reporter = REPORTERS.get(skewed(random, REPORTERS.size()));
    String domain = DOMAINS.get(skewed(random, DOMAINS.size()));
    xml.append(head(number, reporter, domain));
    SampleRecords each = new SampleRecords(domain, random);
    for (int i = 0; i < records; i++) {
      xml.append(each.next());
    }
    xml.append("</feedback>\n");
  }

  private static String head(int number, String reporter, String domain) {
    long begin = FIRST_DAY.getEpochSecond() + (long) (number % DAYS) * DAY_SECONDS;
    return """
        <?xml version="1.0" encoding="UTF-8" ?>
        <feedback>
          <version>1.0</version>
          <report_metadata>
            <org_name>%s</org_name>
            <email>noreply-dmarc@reporter.example</email>
            <report_id>%d</report_id>
            <date_range>
              <begin>%d</begin>
              <end>%d</end>
            </date_range>
          </report_metadata>
          <policy_published>
            <domain>%s</domain>
            <adkim>r</adkim>
            <aspf>r</aspf>
            <p>none</p>
            <sp>none</sp>
            <pct>100</pct>
          </policy_published>
        """
        .formatted(
            reporter, 4_000_000_000_000_000_000L + number, begin, begin + DAY_SECONDS - 1, domain);
  }

  /** The first are much more likely than the last. */
  static int skewed(SplittableRandom random, int bound) {
    double chance = random.nextDouble();
    return (int) (bound * chance * chance * chance);
  }
}
