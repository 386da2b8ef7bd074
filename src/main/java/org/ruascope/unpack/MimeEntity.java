package org.ruascope.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Content;

/** RFC 2045: a mail or a part of one, as a slice of the mail's bytes. */
final class MimeEntity {

  private static final Pattern SUBMITTER =
      Pattern.compile(
          "\\bSubmitter:\\s*+(?:\\{([^}]*+)}|([^\\s:{}]++)(?![:]))", Pattern.CASE_INSENSITIVE);

  private final Held mail;
  private final byte[] bytes;
  private final MimeHeaders headers;
  private final int end;

  private MimeEntity(Held mail, byte[] bytes, MimeHeaders headers, int end) {
    this.mail = mail;
    this.bytes = bytes;
    this.headers = headers;
    this.end = end;
  }

  /** The whole mail, whose bytes are not copied, and kept only as long as this. */
  static MimeEntity read(Held mail) throws IOException {
    byte[] bytes = mail.bytes();
    return new MimeEntity(mail, bytes, MimeHeaders.read(bytes, 0, bytes.length), bytes.length);
  }

  private MimeEntity part(int from, int to) {
    return new MimeEntity(mail, bytes, MimeHeaders.read(bytes, from, to), to);
  }

  boolean isMultipart() {
    return headers.contentType().toLowerCase(Locale.ROOT).startsWith("multipart/")
        && boundary() != null;
  }

  /** Whether the declared type is this one. */
  boolean is(String type) {
    return type().equals(type);
  }

  /** The file name that the sender gave, or else this one. */
  String nameOr(String fallback) {
    String name = MimeParameters.value(headers.disposition(), "filename");
    if (name == null) {
      name = MimeParameters.value(headers.contentType(), "name");
    }
    return name == null ? fallback : Names.shorten(name);
  }

  /** What the sender says that it is. */
  Label label() {
    return new Label(type(), nameOr(""));
  }

  private String type() {
    return headers.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Who reports by the subject, {@code Report Domain: D Submitter: S Report-ID: id}, or null. */
  @Nullable String submitter() {
    Matcher submitter = SUBMITTER.matcher(headers.subject());
    if (!submitter.find()) {
      return null;
    }
    String who = submitter.group(1) == null ? submitter.group(2) : submitter.group(1);
    return who.isBlank() ? null : who.strip();
  }

  /** The body without its transfer encoding. */
  Content content() {
    return body(mail, headers.bodyStart(), end, headers.encoding().strip());
  }

  /** Refers to the mail, and not to its bytes. */
  private static Content body(Held mail, int start, int end, String encoding) {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "base64" -> () -> new Base64Stream(mail.bytes(), start, end);
      case "quoted-printable" -> () -> new QuotedPrintableStream(mail.bytes(), start, end);
      default -> () -> new ByteArrayInputStream(mail.bytes(), start, end - start);
    };
  }

  /** The parts of a multipart, at most one more than this many. */
  List<MimeEntity> children(int max) {
    MimeBoundary boundary = new MimeBoundary(bytes, String.valueOf(boundary()));
    List<MimeEntity> children = new ArrayList<>();
    int start = boundary.next(headers.bodyStart(), end);
    while (start < end && !boundary.isLast(start) && children.size() <= max) {
      int partStart = boundary.after(start, end);
      int next = boundary.next(partStart, end);
      children.add(part(partStart, Math.max(partStart, boundary.before(next, end))));
      start = next;
    }
    return children;
  }

  private @Nullable String boundary() {
    return MimeParameters.value(headers.contentType(), "boundary");
  }
}
