package org.ruascope.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Alignment;
import org.ruascope.report.Alignment.Difference;
import org.ruascope.report.Alignment.Judged;
import org.ruascope.report.Alignment.Result;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;
import org.ruascope.report.Finding;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.Origin;
import org.ruascope.report.Origin.AutonomousSystem;
import org.ruascope.report.Outcome;
import org.ruascope.report.Rejection;
import org.ruascope.report.Service;
import org.ruascope.report.SpecialPurpose;
import org.ruascope.report.Verdict;

class FindingJsonTest {

  @Test
  void writesAReportNamedAndNestedLikeTheRfc() throws IOException {
    assertThat(lines(SampleFindings.accepted("Example")))
        .isEqualTo(
            """
            {"source":"report.xml","outcome":"accepted_with_warnings",\
            "warnings":[{"code":"empty_element","field":"policy_published/sp","value":""}],\
            "report":{"report_metadata":{"org_name":"Example","email":"dmarc@example.net",\
            "report_id":"id-1",\
            "date_range":{"begin":"2023-11-14T22:13:20Z","end":"2023-11-15T22:13:19Z"}},\
            "policy_published":{"domain":"example.com","p":"none","pct":100,"fo":["1"]},\
            "totals":{"records":1,"messages":2,"skipped":0},\
            "records":[{"row":{"source_ip":"192.0.2.1","count":2,\
            "policy_evaluated":{"disposition":"none","dkim":"pass","spf":"fail",\
            "reason":[{"type":"other","comment":"a \\"comment\\""}]}},\
            "identifiers":{"envelope_from":"","header_from":"example.com"},\
            "auth_results":{"dkim":[{"domain":"example.com","selector":"s1","result":"pass"},\
            {"domain":"example.net","result":"fail","human_result":"bad signature"}],\
            "spf":[{"domain":"example.org","scope":"mfrom","result":"pass"}]}}]}}
            """);
  }

  @Test
  void writesWhatFollowsAboutEachRecord() throws IOException {
    Alignment alignment =
        new Alignment(
            new Judged(Result.FAIL, Difference.PASS_UNALIGNED), new Judged(Result.UNKNOWN, null));
    assertThat(
            lines(
                (report, record) -> Enrichment.NONE.with(alignment),
                SampleFindings.accepted("Example")))
        .contains(
            """
            ,"computed":{"dkim":"fail","spf":"unknown","difference":["dkim_pass_unaligned"]}}]}}
            """);
  }

  @Test
  void writesWhereEachAddressIsFrom() throws IOException {
    Origin known = new Origin("NL", new AutonomousSystem(64496, "Example Hosting"), null);
    assertThat(lines(origin(known), SampleFindings.accepted("Example")))
        .contains(
            """
            ,"origin":{"country":"NL","network":64496,"organization":"Example Hosting"}}]}}
            """);
    assertThat(lines(origin(Origin.of(SpecialPurpose.PRIVATE)), SampleFindings.accepted("Example")))
        .contains(",\"origin\":{\"special_purpose\":\"private\"}}]}}");
  }

  @Test
  void writesWhoseTheAddressIsAndWhoseTheMail() throws IOException {
    Enrichment known =
        Enrichment.NONE
            .with(new Host(Iprev.PASS, "mx1.crm.example", "crm.example"))
            .with(
                new Service(
                    "Example CRM",
                    Service.Type.CRM,
                    "Publish its keys.",
                    "https://crm.example/dkim",
                    Service.By.PTR))
            .with(
                new Verdict(
                    Verdict.Kind.MISALIGNED,
                    List.of(Failing.DKIM_MISALIGNED, Failing.SPF_MISALIGNED),
                    List.of(Evidence.YOUR_SERVICE, Evidence.KNOWN_SERVICE),
                    "sales",
                    true));
    assertThat(lines((report, record) -> known, SampleFindings.accepted("Example")))
        .contains(
            """
            ,"host":{"iprev":"pass","name":"mx1.crm.example","registered_domain":"crm.example"},\
            "service":{"name":"Example CRM","type":"crm","by":"ptr",\
            "help":"Publish its keys.","help_url":"https://crm.example/dkim"},\
            "verdict":{"kind":"misaligned","failing":["dkim_misaligned","spf_misaligned"],\
            "evidence":["your_service","known_service"],"sender":"sales","ignored":true}}]}}
            """);
  }

  private static Enricher origin(Origin origin) {
    return (report, record) -> Enrichment.NONE.with(origin);
  }

  @Test
  void writesOneLineAFinding() throws IOException {
    Rejection rejection =
        new Rejection(Rejection.Reason.TOO_LARGE, "more than 2 GiB", "limits.document-size");
    assertThat(
            lines(
                Finding.rejected("a.gz", rejection), Finding.other("b.eml", Outcome.NOT_A_REPORT)))
        .isEqualTo(
            """
            {"source":"a.gz","outcome":"quarantined","reason":"too_large",\
            "detail":"more than 2 GiB","setting":"limits.document-size","warnings":[]}
            {"source":"b.eml","outcome":"not_a_report","warnings":[]}
            """);
  }

  @Test
  void writesNothingWithoutFindings() throws IOException {
    assertThat(lines()).isEmpty();
  }

  private static String lines(Finding... findings) throws IOException {
    return lines(Enricher.NONE, findings);
  }

  private static String lines(Enricher enricher, Finding... findings) throws IOException {
    StringWriter out = new StringWriter();
    try (FindingJson json = new FindingJson(out, enricher)) {
      for (Finding finding : findings) {
        json.write(finding);
      }
    }
    return out.toString();
  }
}
