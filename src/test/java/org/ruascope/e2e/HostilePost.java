package org.ruascope.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ruascope.e2e.Letter.Goes;
import org.ruascope.hostile.Flushed;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.testing.HostileTexts;

/** Mails that mean harm, and good ones among them. */
final class HostilePost {

  private static final int MUCH = 30 << 20;
  private static final int LARGE = 12 << 20;
  private static final String REPORT = new ReportXml("x", 1, 1).text();

  private final String prefix;
  private final Map<Letter, Reason> refused = new LinkedHashMap<>();
  private final List<Letter> all = new ArrayList<>();

  /** Ids of reports and names of files begin with the prefix. */
  HostilePost(String prefix) {
    this.prefix = prefix;
    refuseEachKind();
    for (String text : HostileTexts.ALL) {
      refuse(zip(text, bytes("<feedback>")), Reason.TRUNCATED);
      accept(new ReportXml(prefix + all.size() + escaped(text), 1, 2), false);
    }
    for (int i = 0; i < 8; i++) {
      accept(new ReportXml(prefix + all.size(), 1, 250), true);
    }
  }

  private void refuseEachKind() {
    refuse(xml("<feedback>", "<!DOCTYPE feedback [<!ENTITY x 'y'>]><feedback>"), Reason.DOCTYPE);
    refuse(gzip(bytes("<feedback>" + "<a/>".repeat(2 << 20))), Reason.RATIO_TOO_HIGH);
    refuse(Arrays.copyOf(gzip(bytes(REPORT)), 100), Reason.TRUNCATED);
    refuse(wrongChecksum(), Reason.CORRUPT);
    refuse(encrypted(), Reason.ENCRYPTED);
    refuse(nested(), Reason.NESTED_TOO_DEEPLY);
    refuse(crowded(), Reason.TOO_MANY_ENTRIES);
    refuse(xml("example.net<", "x".repeat(1 << 20) + "<"), Reason.TOO_LARGE);
    refuse(xml("<record>", "<record <"), Reason.MALFORMED_XML);
    refuse(xml("report_id>", "id>"), Reason.MISSING_ELEMENT);
    refuse(xml("<count>", "<count>-"), Reason.NO_USABLE_RECORD);
    refuse(xml("<begin>", "<begin>99999999999999"), Reason.INVALID_VALUE);
    refuse(xml("<begin>1", "<begin>2"), Reason.BEGIN_AFTER_END);
  }

  private static byte[] xml(String target, String replacement) {
    return bytes(REPORT.replace(target, replacement));
  }

  private static byte[] wrongChecksum() {
    byte[] gzip = gzip(bytes(REPORT));
    gzip[gzip.length - 6]++;
    return gzip;
  }

  /** By what it says of itself, in both places. */
  private static byte[] encrypted() {
    byte[] zip = zip("a.xml", bytes(REPORT));
    zip[6] |= 1;
    zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2") + 8] |= 1;
    return zip;
  }

  private static byte[] nested() {
    byte[] gzips = bytes(REPORT);
    for (int i = 0; i < 50; i++) {
      gzips = gzip(gzips);
    }
    return gzips;
  }

  private static byte[] crowded() {
    Object[] entries = new Object[3_000];
    for (int i = 0; i < entries.length; i += 2) {
      entries[i] = i + ".xml";
      entries[i + 1] = new byte[0];
    }
    return zip(entries);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private void refuse(byte[] attached, Reason reason) {
    Letter letter = letter(Goes.QUARANTINE, List.of(), attached);
    refused.put(letter, reason);
    all.add(letter);
  }

  private void accept(ReportXml report, boolean bloated) {
    byte[] text = report.text().getBytes(UTF_8);
    byte[] attached = bloated ? Flushed.gzip(beside(MUCH, text)) : gzip(text);
    all.add(letter(Goes.PROCESSED, List.of(report), attached));
  }

  /** A zip archive of so many bytes and a report, which packs to next to nothing. */
  private static byte[] beside(int much, byte[] report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(much + (much >> 4));
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      zip.putNextEntry(new ZipEntry("report.xml"));
      zip.write(report);
      zip.putNextEntry(new ZipEntry("much"));
      zip.write(new byte[much]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Three mails of 16 MiB, each of them a batch, with archives of 12 MiB. */
  static List<Letter> large(String prefix) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ReportXml report = new ReportXml(prefix + "-" + i, 1, 250);
      byte[] zip = beside(LARGE, bytes(report.text()));
      letters.add(letter(prefix + "-" + i, Goes.PROCESSED, List.of(report), zip));
    }
    return letters;
  }

  private Letter letter(Goes goes, List<ReportXml> reports, byte[] attached) {
    return letter("1767312%03d.%s".formatted(all.size(), prefix), goes, reports, attached);
  }

  private static Letter letter(String name, Goes goes, List<ReportXml> reports, byte[] attached) {
    byte[] mail = multipart(attachment("application/octet-stream", name, attached));
    return new Letter(name, new String(mail, StandardCharsets.US_ASCII), goes, reports);
  }

  /** In the order in which they come. */
  List<Letter> all() {
    return all;
  }

  /** Those that can't be accepted, and why. */
  Map<Letter, Reason> refused() {
    return refused;
  }
}
