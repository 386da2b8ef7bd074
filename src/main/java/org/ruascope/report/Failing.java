package org.ruascope.report;

import java.util.Locale;

/**
 * Why a mechanism doesn't pass, aligned, so that each word leads to another thing to do;
 * docs/fields.md says what. "The domain" is that of the From header and its organization's others.
 */
public enum Failing implements Word {
  /** There is no signature at all. */
  DKIM_MISSING,
  /** There are signatures, all of other domains. */
  DKIM_MISALIGNED,
  /** A signature of another domain of the organization passed, and strict alignment is asked. */
  DKIM_STRICT,
  /** A signature of the domain doesn't fit the mail. */
  DKIM_BROKEN,
  /** A signature of the domain can't be used: no key, most often. */
  DKIM_PERMERROR,
  /** DNS didn't give the key of a signature of the domain. */
  DKIM_TEMPERROR,
  /** A signature of the domain wasn't accepted: its key is too short, most often. */
  DKIM_POLICY,
  /** The report doesn't tell enough of DKIM. */
  DKIM_NOT_REPORTED,

  /** The envelope has no sender, and SPF didn't pass for the name that the server called itself. */
  SPF_NULL_PATH,
  /** SPF looked at another's domain. */
  SPF_MISALIGNED,
  /** SPF passed for another domain of the organization, and strict alignment is asked. */
  SPF_STRICT,
  /** The domain's SPF record doesn't list the address. */
  SPF_NOT_AUTHORISED,
  /** The domain has no SPF record. */
  SPF_NONE,
  /** The domain's SPF record can't be used: too many look-ups, most often. */
  SPF_PERMERROR,
  /** DNS didn't give the domain's SPF record. */
  SPF_TEMPERROR,
  /** SPF wasn't accepted though it passed: the record lists too much, most often. */
  SPF_POLICY,
  /** The report doesn't tell enough of SPF. */
  SPF_NOT_REPORTED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
