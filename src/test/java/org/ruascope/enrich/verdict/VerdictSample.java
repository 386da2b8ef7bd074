package org.ruascope.enrich.verdict;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.AlignmentEvaluator;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.enrich.TreeWalk;
import org.ruascope.enrich.verdict.SpfListings.Listing;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Alignment;
import org.ruascope.report.Alignment.Judged;
import org.ruascope.report.Alignment.Result;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.Origin;
import org.ruascope.report.ReportKey;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.Service;
import org.ruascope.report.SpecialPurpose;

/** A line of verdicts.txt: a record, what is known of its address, and the settings. */
record VerdictSample(Words mail, Words address, @Nullable String settings) {
  private static final AlignmentEvaluator ALIGNMENT =
      new AlignmentEvaluator(PublicSuffixList::builtIn, TreeWalk.NONE);

  Enrichment judged() {
    AggregateReport report = SampleReport.of(mail);
    ReportRecord record = record(report);
    Enrichment known = aboutAddress(ALIGNMENT.add(Enrichment.NONE, report, record));
    return new Verdicts(SenderSample.of(settings), PublicSuffixList::builtIn, this::listing)
        .add(known, report, record);
  }

  /** With the claims of the line; without any, the reporter has made no mistake. */
  private ReportRecord record(AggregateReport report) {
    SampleMail sample = new SampleMail(mail);
    List<String> claims = List.of(mail.first("claims").orElse("").split("/"));
    if (claims.size() == 2) {
      return sample.claiming(
          Words.in(DmarcResult.class, claims.get(0)), Words.in(DmarcResult.class, claims.get(1)));
    }
    ReportRecord silent = sample.claiming(DmarcResult.UNRECOGNISED, DmarcResult.UNRECOGNISED);
    Alignment follows =
        Objects.requireNonNull(ALIGNMENT.add(Enrichment.NONE, report, silent).alignment());
    return sample.claiming(claim(follows.dkim()), claim(follows.spf()));
  }

  private static DmarcResult claim(Judged judged) {
    return judged.result() == Result.PASS ? DmarcResult.PASS : DmarcResult.FAIL;
  }

  private Enrichment aboutAddress(Enrichment start) {
    Enrichment known =
        address.has("private") ? start.with(Origin.of(SpecialPurpose.PRIVATE)) : start;
    known = address.first("host").map(VerdictSample::host).map(known::with).orElse(known);
    return address.first("service").map(VerdictSample::service).map(known::with).orElse(known);
  }

  private static Host host(String text) {
    String[] parts = text.split("=", 2);
    return new Host(Words.in(Iprev.class, parts[1]), parts[0], parts[0]);
  }

  private static Service service(String text) {
    String[] parts = text.split("/", 3);
    return new Service(
        parts[0],
        Words.in(Service.Type.class, parts[1]),
        "",
        "",
        Words.in(Service.By.class, parts[2]));
  }

  private Listing listing(ReportKey report, String domain, InetAddress source) {
    if (address.has("listed:" + domain)) {
      return Listing.LISTED;
    }
    return address.has("asked:" + domain) ? Listing.PENDING : Listing.NOT_LISTED;
  }
}
