package org.ruascope.enrich.domain;

import java.util.Locale;
import org.ruascope.report.Word;

/** What is wrong with a domain's SPF record, so that receivers can't use it as it is meant. */
public enum SpfFault implements Word {
  /** Something in it can't be understood (RFC 7208 section 4.6). */
  SYNTAX,
  /** A name has two records (section 4.5). */
  SEVERAL_RECORDS,
  /** More than 10 terms need DNS (section 4.6.4). */
  TOO_MANY_LOOKUPS,
  /** More than 2 of them lead to nothing (section 4.6.4). */
  TOO_MANY_VOID_LOOKUPS,
  /** A domain has more than 10 mail exchangers (section 4.6.4). */
  TOO_MANY_EXCHANGERS,
  /** What it includes or leads to has no record (sections 5.2 and 6.1). */
  NO_RECORD_INCLUDED,
  /** It includes itself, in the end. */
  LOOP,
  /** It lets everybody send. */
  ALLOWS_ALL,
  /** It names more networks than are kept. */
  TOO_BIG;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
