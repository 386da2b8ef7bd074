package org.ruascope.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ruascope.e2e.Letter.Goes;
import org.ruascope.testing.Wrappers;

/**
 * Mails as a mailbox of real life has them: single reports, duplicates in another wrapper,
 * collisions, several reports in a mail, broken ones, mails of people; so heavy ones that they come
 * in several batches, and one report so large that it is fetched by itself.
 */
final class Post {
  /** Two of these don't fit into a batch. */
  private static final String HEAVY = ("heavy ".repeat(12) + "\n").repeat(64_000);

  private final String prefix;
  private final int large;
  private final int largeRecords;

  private Post(String prefix, int large, int largeRecords) {
    this.prefix = prefix;
    this.large = large;
    this.largeRecords = largeRecords;
  }

  /** So many mails, the one in the middle with a report of so many records. */
  static List<Letter> of(int count, int largeRecords) {
    Post post = new Post("r", count / 2, largeRecords);
    return IntStream.range(0, count).mapToObj(post::letter).toList();
  }

  /** One mail of each kind, but no large one; ids begin with the prefix. */
  static List<Letter> ofEachKind(String prefix) {
    Post post = new Post(prefix, -1, 0);
    return IntStream.of(2, 3, 5, 6, 7, 9, 19, 31).mapToObj(post::letter).toList();
  }

  /** The distinct reports in mails. */
  static Set<ReportXml> reports(List<Letter> letters) {
    return letters.stream()
        .flatMap(letter -> letter.reports().stream())
        .collect(Collectors.toSet());
  }

  /** How many records the distinct reports have together. */
  static long records(List<Letter> letters) {
    return reports(letters).stream().mapToLong(ReportXml::records).sum();
  }

  private Letter letter(int i) {
    if (i == large) {
      ReportXml report = new ReportXml(prefix + i, i, largeRecords);
      return letter(i, Goes.PROCESSED, List.of(report), xml(report.text()));
    } else if (i % 20 == 19) {
      return letter(i, Goes.NOWHERE, List.of(), text("Hello,\nhow are you?\n"));
    } else if (i % 20 == 9) {
      return letter(i, Goes.QUARANTINE, List.of(), xml("<feedback><report_metadata>"));
    } else if (i % 50 == 31) {
      return letter(i, Goes.QUARANTINE, List.of(report(i)), gzip(report(i)), xml("<feedback>"));
    } else if (i % 50 == 10) {
      return letter(i, Goes.PROCESSED, List.of(report(i)), text(HEAVY), gzip(report(i)));
    } else if (i % 10 == 5) {
      ReportXml second = new ReportXml(prefix + i + "-2", i, 2);
      return letter(i, Goes.PROCESSED, List.of(report(i), second), gzip(report(i)), gzip(second));
    }
    return single(i);
  }

  private Letter single(int i) {
    if (i % 10 == 3) {
      return letter(i, Goes.PROCESSED, List.of(report(i - 1)), zip(report(i - 1)));
    }
    ReportXml report = i % 20 == 7 ? new ReportXml(report(i - 1).id(), i, 3) : report(i);
    return letter(i, Goes.PROCESSED, List.of(report), gzip(report));
  }

  private ReportXml report(int i) {
    return new ReportXml(prefix + i, i, 1 + i % 12);
  }

  private static Letter letter(int i, Goes goes, List<ReportXml> reports, byte[]... parts) {
    List<byte[]> all = new ArrayList<>(List.of(text("Mail " + i + "\n")));
    all.addAll(List.of(parts));
    String text =
        new String(Wrappers.multipart(all.toArray(byte[][]::new)), StandardCharsets.US_ASCII);
    return new Letter("1767312%03d.example".formatted(i), text, goes, reports);
  }

  private static byte[] text(String text) {
    return Wrappers.part("Content-Type: text/plain", Wrappers.crlf(text));
  }

  private static byte[] xml(String text) {
    return Wrappers.part("Content-Type: text/xml; name=report.xml", Wrappers.crlf(text));
  }

  private static byte[] gzip(ReportXml report) {
    byte[] packed = Wrappers.gzip(Wrappers.bytes(report.text()));
    return Wrappers.attachment("application/gzip", report.id() + ".xml.gz", packed);
  }

  private static byte[] zip(ReportXml report) {
    byte[] packed = Wrappers.zip(report.id() + ".xml", Wrappers.bytes(report.text()));
    return Wrappers.attachment("application/zip", report.id() + ".zip", packed);
  }
}
