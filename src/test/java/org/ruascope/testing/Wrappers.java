package org.ruascope.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Wraps reports for tests as reporters do. */
public final class Wrappers {

  public static final String REPORT =
      "<?xml version=\"1.0\"?>\n<feedback><report_metadata/></feedback>\n";

  private Wrappers() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  public static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Names and contents by turns. */
  public static byte[] zip(Object... entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] mail(String contentHeaders, byte[] body) {
    String headers =
        """
        Received: from mail.example.net by mx.example.com; Mon, 1 Jan 2024 00:00:00 +0000
        From: dmarc@example.net
        To: postmaster@example.com
        Subject: Report Domain: example.com Submitter: example.net Report-ID: <1>
        MIME-Version: 1.0
        """;
    return join(crlf(headers + contentHeaders + "\n\n"), body);
  }

  public static byte[] multipart(byte[]... parts) {
    return multipart("mixed", parts);
  }

  public static byte[] multipart(String subtype, byte[]... parts) {
    String boundary = "b " + Arrays.deepHashCode(parts);
    String type = "Content-Type: multipart/" + subtype + ";\n boundary=\"" + boundary + "\"";
    return mail(type, body(boundary, parts));
  }

  private static byte[] body(String boundary, byte[]... parts) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(crlf("This is a multipart message.\n"));
    for (byte[] part : parts) {
      body.writeBytes(crlf("--" + boundary + "\n"));
      body.writeBytes(part);
      body.writeBytes(crlf("\n"));
    }
    body.writeBytes(crlf("--" + boundary + "--\n"));
    return body.toByteArray();
  }

  public static byte[] part(String headers, byte[] content) {
    return join(crlf(headers + "\n\n"), content);
  }

  public static byte[] attachment(String type, String name, byte[] content) {
    String headers =
        """
        Content-Type: %s
        Content-Disposition: attachment; filename="%s"
        Content-Transfer-Encoding: base64"""
            .formatted(type, name);
    return part(headers, Base64.getMimeEncoder().encode(content));
  }

  public static byte[] crlf(String text) {
    return bytes(text.replace("\n", "\r\n"));
  }
}
