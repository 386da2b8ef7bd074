package org.ruascope.enrich.verdict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ruascope.config.SenderSettings;
import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.Step;
import org.ruascope.enrich.verdict.SpfListings.Listing;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Evidence;
import org.ruascope.report.Evidence.Says;
import org.ruascope.report.Failing;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.Verdict;
import org.ruascope.report.Verdict.Kind;

/**
 * Tells whose mail each record is of: from what all steps before have found, the configuration, and
 * the domain's SPF record as it is now. docs/adr/0016 has the reasons.
 */
public final class Verdicts implements Step {
  private final Senders senders;
  private final Signs signs;
  private final SpfListings listings;
  private final Organizations organizations;

  /**
   * A step that comes after all others.
   *
   * @param senders that the configuration names
   * @param suffixes tell which domains are of one organization; got only when domains differ
   * @param listings tell which addresses domains list
   */
  public Verdicts(
      List<SenderSettings> senders, Supplier<PublicSuffixList> suffixes, SpfListings listings) {
    this.senders = new Senders(senders);
    this.signs = new Signs(this.senders);
    this.listings = listings;
    this.organizations = new Organizations(domain -> suffixes.get().whole().of(domain));
  }

  @Override
  public Enrichment add(Enrichment known, AggregateReport report, ReportRecord record) {
    Mail mail = Mail.of(report, record, known, organizations);
    Listing listing = listing(mail);
    Enrichment judged = known.with(verdict(mail, listing));
    return listing == Listing.PENDING ? judged.asPending() : judged;
  }

  private Verdict verdict(Mail mail, Listing listing) {
    EnumSet<Failing> failing = EnumSet.noneOf(Failing.class);
    failing.addAll(DkimFailures.of(mail));
    failing.addAll(SpfFailures.of(mail));
    Senders.Match match = senders.match(mail);
    EnumSet<Evidence> evidence = EnumSet.noneOf(Evidence.class);
    evidence.addAll(signs.of(mail, failing));
    evidence.addAll(match.evidence());
    if (listing == Listing.LISTED) {
      evidence.add(Evidence.YOUR_SPF_RECORD);
    }
    return new Verdict(
        kind(mail, evidence),
        new ArrayList<>(failing),
        new ArrayList<>(evidence),
        match.name(),
        match.ignored());
  }

  /** Where SPF passes, aligned, nobody needs to be asked; special addresses are in no record. */
  private Listing listing(Mail mail) {
    if (mail.spf() != Passed.NO || mail.isFromInside()) {
      return Listing.NOT_LISTED;
    }
    String policy = DomainName.of(mail.report().policy().domain());
    Listing byAuthor = listing(mail, mail.author());
    Listing byPolicy = policy.equals(mail.author()) ? byAuthor : listing(mail, policy);
    if (byAuthor == Listing.LISTED || byPolicy == Listing.LISTED) {
      return Listing.LISTED;
    }
    return byAuthor == Listing.PENDING ? byAuthor : byPolicy;
  }

  private Listing listing(Mail mail, String domain) {
    return domain.equals(DomainName.NONE)
        ? Listing.NOT_LISTED
        : listings.of(mail.report().key(), domain, mail.record().row().sourceIp());
  }

  /** Nobody but those whom the domain lets can pass SPF; all else may have been passed on. */
  private static Kind kind(Mail mail, Set<Evidence> evidence) {
    if (mail.spf() != Passed.NO) {
      return Kind.COMPLIANT;
    }
    return switch (strongest(evidence)) {
      case PASSED_ON -> Kind.FORWARDED;
      case YOURS -> mail.passes() ? Kind.COMPLIANT : Kind.MISALIGNED;
      case PASSES, LITTLE -> mail.passes() ? Kind.COMPLIANT : Kind.UNKNOWN;
    };
  }

  private static Says strongest(Set<Evidence> evidence) {
    return evidence.stream()
        .map(Evidence::says)
        .filter(says -> says == Says.YOURS || says == Says.PASSED_ON)
        .findFirst()
        .orElse(Says.LITTLE);
  }
}
