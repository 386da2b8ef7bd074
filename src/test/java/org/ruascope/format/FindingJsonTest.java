package org.ruascope.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Alignment;
import org.ruascope.report.Alignment.Difference;
import org.ruascope.report.Alignment.Judged;
import org.ruascope.report.Alignment.Result;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Finding;
import org.ruascope.report.Origin;
import org.ruascope.report.Origin.AutonomousSystem;
import org.ruascope.report.Outcome;
import org.ruascope.report.Rejection;
import org.ruascope.report.SpecialPurpose;

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
