package org.ruascope.verify;

import java.util.List;
import java.util.Locale;
import org.ruascope.report.Authenticity.Detail;

/**
 * A DKIM-DkimSignature field (RFC 6376 section 3.5) that may count.
 *
 * @param tags all of it
 * @param domain of who signs ({@code d=}), in lower case
 * @param algorithm {@code a=}
 * @param canonicalization {@code c=}
 * @param fields names of the signed fields ({@code h=}), in lower case
 */
record DkimSignature(
    TagList tags,
    String domain,
    Algorithm algorithm,
    Canonicalization.Pair canonicalization,
    List<String> fields) {

  static final String FIELD = "dkim-signature";

  /**
   * Reads a field.
   *
   * @param time when the mail came, in seconds since 1970
   * @throws UncountedException when it doesn't count, whatever its key
   */
  static DkimSignature read(HeaderField field, long time) throws UncountedException {
    TagList tags = TagList.read(field.value(), Detail.MALFORMED);
    refuse(!tags.get("v", "").equals("1"), Detail.UNSUPPORTED);
    refuse(tags.has("q") && !tags.words("q").contains("dns/txt"), Detail.UNSUPPORTED);
    refuse(tags.has("l"), Detail.PARTIAL_BODY);
    DkimSignature signature =
        new DkimSignature(
            tags,
            Domains.read(tags.get("d", "")),
            Algorithm.of(tags.get("a", "")),
            Canonicalization.Pair.of(tags.get("c", "simple")),
            tags.words("h").stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    signature.check(time);
    return signature;
  }

  /** Whose signature a field is, whether it counts or not; empty if that can't be read. */
  static String signer(HeaderField field) {
    try {
      return Domains.read(TagList.read(field.value(), Detail.MALFORMED).get("d", ""));
    } catch (UncountedException e) {
      return "";
    }
  }

  private void check(long time) throws UncountedException {
    refuse(domain.isEmpty() || keyName().isEmpty() || !isWithin(identity()), Detail.MALFORMED);
    refuse(!tags.has("b") || !tags.has("bh"), Detail.MALFORMED);
    refuse(!fields.contains("from"), Detail.UNSIGNED_FROM);
    long expires = seconds("x", Long.MAX_VALUE);
    refuse(expires <= seconds("t", 0), Detail.MALFORMED);
    refuse(expires < time, Detail.EXPIRED);
  }

  private long seconds(String tag, long otherwise) throws UncountedException {
    String text = tags.get(tag, "");
    refuse(tags.has(tag) && !text.matches("\\d{1,12}"), Detail.MALFORMED);
    return text.isEmpty() ? otherwise : Long.parseLong(text);
  }

  /** The domain of the agent or user for whom it is signed ({@code i=}), in lower case. */
  String identity() {
    String identity = tags.get("i", "@" + domain).toLowerCase(Locale.ROOT);
    return identity.substring(identity.lastIndexOf('@') + 1);
  }

  private boolean isWithin(String identity) {
    return identity.equals(domain) || identity.endsWith("." + domain);
  }

  /** Where its key is in DNS; empty if that can't be a name. */
  String keyName() {
    return Domains.read(tags.get("s", "") + "._domainkey." + domain);
  }

  /** The signature itself. */
  byte[] value() throws UncountedException {
    return tags.bytes("b", Detail.MALFORMED);
  }

  byte[] bodyHash() throws UncountedException {
    return tags.bytes("bh", Detail.MALFORMED);
  }

  static void refuse(boolean refused, Detail detail) throws UncountedException {
    if (refused) {
      throw new UncountedException(detail);
    }
  }
}
