package org.ruascope.bench;

import static org.ruascope.testing.Wrappers.attachment;
import static org.ruascope.testing.Wrappers.bytes;
import static org.ruascope.testing.Wrappers.gzip;
import static org.ruascope.testing.Wrappers.multipart;
import static org.ruascope.testing.Wrappers.part;
import static org.ruascope.testing.Wrappers.zip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.ruascope.testing.Wrappers;

/** The sample reports as their mails and files come. */
final class SampleMails {
  private static final byte[] REMARK = bytes("This is a DMARC aggregate report.\r\n");

  private SampleMails() {}

  /** A mail with one report, wrapped as one or another reporter does it. */
  static byte[] mail(int number, int records) {
    byte[] xml = bytes(SampleReports.xml(number, records));
    String name = "reporter.example!domain.example!1767225600!1767311999";
    return switch (number % 3) {
      case 0 -> single("application/zip", name + ".zip", zip(name + ".xml", xml));
      case 1 ->
          multipart(
              part("Content-Type: text/plain", REMARK),
              attachment("application/gzip", name + ".xml.gz", gzip(xml)));
      default ->
          multipart(
              part("Content-Type: text/plain", REMARK),
              attachment("application/octet-stream", name + ".zip", zip(name + ".xml", xml)));
    };
  }

  /** A folder of reports of their own: half of them .xml.gz, half .zip. */
  static Path folder(Path folder, int reports, int records) {
    try {
      Files.createDirectories(folder);
      for (int i = 0; i < reports; i++) {
        byte[] xml = bytes(SampleReports.xml(i, records));
        boolean zip = i % 2 == 0;
        Files.write(
            folder.resolve("report-" + i + (zip ? ".zip" : ".xml.gz")),
            zip ? zip("report.xml", xml) : gzip(xml));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mail is the attachment. */
  private static byte[] single(String type, String name, byte[] content) {
    String headers =
        "Content-Type: %s; name=\"%s\"\nContent-Transfer-Encoding: base64".formatted(type, name);
    return Wrappers.mail(headers, Base64.getMimeEncoder().encode(content));
  }
}
