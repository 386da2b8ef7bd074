package org.ruascope.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;

class FindingCsvTest {

  private static final String HEADER =
      "source,outcome,org_name,email,report_id,begin,end,domain,p,sp,np,adkim,aspf,pct,source_ip,"
          + "count,disposition,dkim,spf,reason,header_from,envelope_from,envelope_to,auth_dkim,"
          + "auth_spf\r\n";

  @Test
  void writesOneLineARecord() throws IOException {
    assertThat(lines(SampleFindings.accepted("Example")))
        .isEqualTo(
            HEADER
                + "report.xml,accepted_with_warnings,Example,dmarc@example.net,id-1,"
                + "2023-11-14T22:13:20Z,2023-11-15T22:13:19Z,example.com,none,,,,,100,192.0.2.1,2,"
                + "none,pass,fail,\"other: a \"\"comment\"\"\",example.com,,,"
                + "example.com/s1=pass; example.net=fail,example.org/mfrom=pass\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1"})
  void disarmsFormulas(String hostile) throws IOException {
    assertThat(lines(SampleFindings.accepted(hostile))).contains("'" + hostile);
  }

  @Test
  void findingsWithoutRecordsGiveNoLine() throws IOException {
    assertThat(lines(Finding.other("b.eml", Outcome.NOT_A_REPORT))).isEqualTo(HEADER);
  }

  private static String lines(Finding finding) throws IOException {
    StringBuilder out = new StringBuilder();
    try (FindingCsv csv = new FindingCsv(out)) {
      csv.write(finding);
    }
    return out.toString();
  }
}
