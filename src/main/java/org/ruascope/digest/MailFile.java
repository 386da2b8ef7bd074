package org.ruascope.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ruascope.alert.channel.Letter;
import org.ruascope.alert.channel.Letter.Image;

/** A letter as a mail to be opened, not to be sent: RFC 2046, with plain text beside HTML. */
final class MailFile {
  private static final String LINE = "\r\n";

  /** RFC 2047: a word has 75 characters at most, and none is torn apart. */
  private static final int CHARACTERS_A_WORD = 10;

  private MailFile() {}

  static String of(Letter letter) {
    String text = leaf("text/plain; charset=utf-8", "", utf8(letter.text()));
    String html = leaf("text/html; charset=utf-8", "", utf8(letter.html()));
    Stream<String> images = letter.images().stream().map(MailFile::image);
    String related = multipart("related", Stream.concat(Stream.of(html), images).toList());
    return "From: ruascope <ruascope@localhost>"
        + LINE
        + "Subject: "
        + words(letter.subject())
        + LINE
        + "MIME-Version: 1.0"
        + LINE
        + multipart("alternative", List.of(text, related));
  }

  private static String multipart(String kind, List<String> parts) {
    String boundary = "=_" + kind;
    String start = "--" + boundary + LINE;
    return "Content-Type: multipart/%s; boundary=\"%s\"".formatted(kind, boundary)
        + LINE
        + LINE
        + parts.stream().map(part -> start + part + LINE).collect(Collectors.joining())
        + "--"
        + boundary
        + "--"
        + LINE;
  }

  private static String image(Image image) {
    ByteBuffer png = image.png().duplicate();
    byte[] bytes = new byte[png.remaining()];
    png.get(bytes);
    String name = image.name();
    String headers =
        "Content-ID: <%s>%sContent-Disposition: inline; filename=\"%s\"%s"
            .formatted(name, LINE, name, LINE);
    return leaf("image/png", headers, bytes);
  }

  private static String leaf(String type, String headers, byte[] content) {
    return "Content-Type: "
        + type
        + LINE
        + headers
        + "Content-Transfer-Encoding: base64"
        + LINE
        + LINE
        + Base64.getMimeEncoder().encodeToString(content)
        + LINE;
  }

  private static String words(String text) {
    int[] points = text.codePoints().toArray();
    return IntStream.iterate(0, i -> i < points.length, i -> i + CHARACTERS_A_WORD)
        .mapToObj(i -> new String(points, i, Math.min(CHARACTERS_A_WORD, points.length - i)))
        .map(word -> "=?utf-8?b?" + Base64.getEncoder().encodeToString(utf8(word)) + "?=")
        .collect(Collectors.joining(LINE + " "));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
