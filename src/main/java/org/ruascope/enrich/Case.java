package org.ruascope.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportRecord;

/**
 * One mechanism's part of a record.
 *
 * @param author domain of the From header
 * @param mode as published; relaxed unless strict
 * @param found what passed
 * @param claimed what the reporter came to
 */
record Case(String author, @Nullable AlignmentMode mode, Authenticated found, DmarcResult claimed) {

  static Case ofDkim(PolicyPublished policy, ReportRecord record) {
    return new Case(
        DomainName.of(record.identifiers().headerFrom()),
        policy.adkim(),
        Authenticated.byDkim(record),
        record.row().policyEvaluated().dkim());
  }

  static Case ofSpf(PolicyPublished policy, ReportRecord record) {
    return new Case(
        DomainName.of(record.identifiers().headerFrom()),
        policy.aspf(),
        Authenticated.bySpf(record),
        record.row().policyEvaluated().spf());
  }

  boolean isStrict() {
    return mode == AlignmentMode.STRICT;
  }

  /** Whether something that passed can't be compared with the author. */
  boolean isUnclear() {
    return author.equals(DomainName.NONE) || found.domains().contains(DomainName.NONE);
  }

  /** Whether the author's very domain passed. */
  boolean isIdentical() {
    return !author.equals(DomainName.NONE) && found.domains().contains(author);
  }

  /** Whether anything that passed belongs to the author's organization. */
  boolean isAligned(OrganizationalDomains organizations) {
    List<String> others = comparable();
    if (isIdentical() || others.isEmpty()) {
      return isIdentical();
    }
    String organization = organizations.of(author);
    return others.stream().anyMatch(domain -> organizations.of(domain).equals(organization));
  }

  /** What passed and can be compared with the author. */
  List<String> comparable() {
    return author.equals(DomainName.NONE)
        ? List.of()
        : found.domains().stream().filter(domain -> !domain.equals(DomainName.NONE)).toList();
  }
}
