package org.ruascope.unpack;

import java.io.ByteArrayInputStream;
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

  private final byte[] bytes;
  private final MimeHeaders headers;
  private final int end;

  private MimeEntity(byte[] bytes, MimeHeaders headers, int end) {
    this.bytes = bytes;
    this.headers = headers;
    this.end = end;
  }

  /** Takes the mail's bytes from start to end (exclusive); they are not copied. */
  static MimeEntity read(byte[] bytes, int start, int end) {
    return new MimeEntity(bytes, MimeHeaders.read(bytes, start, end), end);
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
    int start = headers.bodyStart();
    return switch (headers.encoding().strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> () -> new Base64Stream(bytes, start, end);
      case "quoted-printable" -> () -> new QuotedPrintableStream(bytes, start, end);
      default -> () -> new ByteArrayInputStream(bytes, start, end - start);
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
      children.add(read(bytes, partStart, Math.max(partStart, boundary.before(next, end))));
      start = next;
    }
    return children;
  }

  private @Nullable String boundary() {
    return MimeParameters.value(headers.contentType(), "boundary");
  }
}
