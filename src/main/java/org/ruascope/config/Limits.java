package org.ruascope.config;

import java.util.OptionalLong;

/**
 * What is too much ({@code limits.*}). Each bounds what a stranger can make ruascope do.
 *
 * @param deliverySize {@code limits.delivery-size}: bytes of one mail or zip archive, which is held
 *     in memory, and of all those inside of it together
 * @param documentSize {@code limits.document-size}: bytes of one document, and of all that is
 *     unpacked from one delivery together
 * @param ratio {@code limits.ratio}: unpacked to packed bytes, once the unpacked are more than 1
 *     MiB
 * @param entries {@code limits.entries}: of one delivery: MIME parts, archive entries, documents
 * @param nesting {@code limits.nesting}: mails in mails, archives in archives
 * @param xmlDepth {@code limits.xml-depth}: elements in elements
 * @param valueLength {@code limits.value-length}: characters of one XML text or attribute
 * @param records {@code limits.records}: of one delivery
 */
public record Limits(
    long deliverySize,
    long documentSize,
    int ratio,
    int entries,
    int nesting,
    int xmlDepth,
    int valueLength,
    int records) {

  /** Room for any real report, and then some. */
  public static final Limits DEFAULT =
      new Limits(50L << 20, 1L << 30, 200, 1_000, 8, 32, 64 << 10, 2_000_000);

  /**
   * A limit by the name of its setting.
   *
   * @param setting {@code limits.document-size}
   * @return in bytes if it is a size; empty if there is no such limit
   */
  public OptionalLong byName(String setting) {
    return switch (setting) {
      case "limits.delivery-size" -> OptionalLong.of(deliverySize);
      case "limits.document-size" -> OptionalLong.of(documentSize);
      case "limits.ratio" -> OptionalLong.of(ratio);
      case "limits.entries" -> OptionalLong.of(entries);
      case "limits.nesting" -> OptionalLong.of(nesting);
      case "limits.xml-depth" -> OptionalLong.of(xmlDepth);
      case "limits.value-length" -> OptionalLong.of(valueLength);
      case "limits.records" -> OptionalLong.of(records);
      default -> OptionalLong.empty();
    };
  }
}
