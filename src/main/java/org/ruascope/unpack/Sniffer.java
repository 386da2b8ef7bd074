package org.ruascope.unpack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells by the first bytes what something is. */
final class Sniffer {

  private static final Set<String> MAIL_HEADERS =
      Set.of(
          "received",
          "return-path",
          "delivered-to",
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "content-type",
          "authentication-results",
          "arc-seal",
          "dkim-signature");

  private Sniffer() {}

  static Form form(Sample sample) {
    byte[] bytes = sample.bytes();
    if (startsWith(bytes, 0x1f, 0x8b)) {
      return Form.GZIP;
    }
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
      return Form.ZIP;
    }
    String text = text(bytes);
    if (text.startsWith("<")) {
      return mayBeReport(text, sample.isWhole()) ? Form.XML : Form.OTHER;
    }
    if (text.startsWith("{")) {
      return isTlsReport(text) ? Form.TLS_REPORT : Form.OTHER;
    }
    return isMail(text) ? Form.MAIL : Form.OTHER;
  }

  private static boolean startsWith(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** Good enough to search for ASCII in; without byte order mark and leading white space. */
  private static String text(byte[] bytes) {
    String text = new String(bytes, likelyCharset(bytes));
    int start = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == 0xfeff)) {
      start++;
    }
    return text.substring(start);
  }

  private static Charset likelyCharset(byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.ISO_8859_1;
  }

  /** The parser decides by the root element, which may come late in a large document. */
  private static boolean mayBeReport(String text, boolean whole) {
    return text.contains("<feedback") || text.contains(":feedback") || (!whole && !isHtml(text));
  }

  private static boolean isHtml(String text) {
    return text.substring(0, Math.min(1000, text.length()))
        .toLowerCase(Locale.ROOT)
        .contains("html");
  }

  private static boolean isTlsReport(String text) {
    return text.contains("\"policies\"")
        && (text.contains("\"organization-name\"") || text.contains("\"report-id\""));
  }

  private static boolean isMail(String text) {
    boolean hasFromLine = text.startsWith("From ") || text.startsWith(">From ");
    return startsWithHeader(hasFromLine ? text.substring(text.indexOf('\n') + 1) : text);
  }

  /** Whether a header that mails have comes before the first line that can't be a header. */
  private static boolean startsWithHeader(String text) {
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!line.startsWith(" ") && !line.startsWith("\t")) {
        int colon = line.indexOf(':');
        if (colon <= 0 || line.lastIndexOf(' ', colon) >= 0) {
          return false;
        }
        if (MAIL_HEADERS.contains(line.substring(0, colon).toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}
