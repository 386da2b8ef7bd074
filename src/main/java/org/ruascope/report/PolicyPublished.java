package org.ruascope.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9990 section 3.1.1.5 (policy_published): the DMARC record that the reporter found. Null is
 * 'not reported'.
 *
 * @param domain lower case, no trailing dot
 * @param p requested of the domain; {@link Disposition#UNRECOGNISED} if not told or not known
 * @param sp requested of its subdomains
 * @param np requested of subdomains that don't exist (RFC 9990)
 * @param adkim alignment mode for DKIM
 * @param aspf alignment mode for SPF
 * @param pct percentage (RFC 7489), 0 to 100
 * @param fo failure reporting options, split at {@code :}
 * @param testing RFC 9990's {@code t=y}
 * @param discoveryMethod {@code psl} or {@code treewalk} (RFC 9990)
 */
public record PolicyPublished(
    String domain,
    Disposition p,
    @Nullable Disposition sp,
    @Nullable Disposition np,
    @Nullable AlignmentMode adkim,
    @Nullable AlignmentMode aspf,
    @Nullable Integer pct,
    List<String> fo,
    @Nullable Boolean testing,
    @Nullable String discoveryMethod) {

  public PolicyPublished {
    fo = List.copyOf(fo);
  }

  /** Characters of all its texts together. */
  public long length() {
    return domain.length()
        + fo.stream().mapToLong(String::length).sum()
        + (discoveryMethod == null ? 0 : discoveryMethod.length());
  }
}
