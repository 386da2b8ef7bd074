package org.ruascope.config;

import java.util.OptionalLong;

/**
 * What is too much ({@code limits.*}). Each bounds what a stranger can make ruascope do.
 *
 * @param deliverySize {@link #DELIVERY_SIZE}: bytes of one mail or zip archive, which is held in
 *     memory, and of all those inside of it together
 * @param documentSize {@link #DOCUMENT_SIZE}: bytes of one document, and of all that is unpacked
 *     from one delivery together
 * @param ratio {@link #RATIO}: unpacked to packed bytes, once the unpacked are more than 1 MiB
 * @param entries {@link #ENTRIES}: of one delivery: MIME parts, archive entries, documents
 * @param nesting {@link #NESTING}: mails in mails, archives in archives
 * @param xmlDepth {@link #XML_DEPTH}: elements in elements
 * @param valueLength {@link #VALUE_LENGTH}: characters of one XML text or attribute
 * @param records {@link #RECORDS}: of one delivery
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

  /** The setting of {@link #deliverySize}. */
  public static final String DELIVERY_SIZE = "limits.delivery-size";

  /** The setting of {@link #documentSize}. */
  public static final String DOCUMENT_SIZE = "limits.document-size";

  /** The setting of {@link #ratio}. */
  public static final String RATIO = "limits.ratio";

  /** The setting of {@link #entries}. */
  public static final String ENTRIES = "limits.entries";

  /** The setting of {@link #nesting}. */
  public static final String NESTING = "limits.nesting";

  /** The setting of {@link #xmlDepth}. */
  public static final String XML_DEPTH = "limits.xml-depth";

  /** The setting of {@link #valueLength}. */
  public static final String VALUE_LENGTH = "limits.value-length";

  /** The setting of {@link #records}. */
  public static final String RECORDS = "limits.records";

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
      case DELIVERY_SIZE -> OptionalLong.of(deliverySize);
      case DOCUMENT_SIZE -> OptionalLong.of(documentSize);
      case RATIO -> OptionalLong.of(ratio);
      case ENTRIES -> OptionalLong.of(entries);
      case NESTING -> OptionalLong.of(nesting);
      case XML_DEPTH -> OptionalLong.of(xmlDepth);
      case VALUE_LENGTH -> OptionalLong.of(valueLength);
      case RECORDS -> OptionalLong.of(records);
      default -> OptionalLong.empty();
    };
  }
}
