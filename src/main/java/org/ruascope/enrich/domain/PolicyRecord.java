package org.ruascope.enrich.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A DMARC policy record (RFC 9989 section 4.7), as far as a tree walk needs it.
 *
 * @param psd what it says of its domain
 */
record PolicyRecord(Psd psd) {
  private static final Pattern VERSION =
      Pattern.compile("[vV][ \t]*=[ \t]*DMARC1[ \t]*(?:;.*)?", Pattern.DOTALL);
  private static final Pattern PSD =
      Pattern.compile(";[ \t]*psd[ \t]*=[ \t]*([^;]*)", Pattern.CASE_INSENSITIVE);

  /** Whether the domain is a public suffix. */
  enum Psd {
    /** It is. */
    YES,
    /** It is an organization. */
    NO,
    /** The walk is to find out. */
    UNSAID
  }

  /** The one record among TXT records; null without any, or with several. */
  static @Nullable PolicyRecord of(List<String> texts) {
    List<String> records = texts.stream().filter(text -> VERSION.matcher(text).matches()).toList();
    return records.size() == 1 ? new PolicyRecord(psd(records.getFirst())) : null;
  }

  private static Psd psd(String record) {
    Matcher tag = PSD.matcher(record);
    String value = tag.find() ? tag.group(1).strip().toLowerCase(Locale.ROOT) : "";
    return switch (value) {
      case "y" -> Psd.YES;
      case "n" -> Psd.NO;
      default -> Psd.UNSAID;
    };
  }
}
