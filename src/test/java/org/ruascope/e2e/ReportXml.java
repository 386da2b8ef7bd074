package org.ruascope.e2e;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A report for tests.
 *
 * @param id its report_id; everything else of its key is the same for all
 * @param content reports of one id with another content are other reports
 * @param records how many
 */
record ReportXml(String id, int content, int records) {

  String text() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feedback>
        <report_metadata><org_name>example.net</org_name><email>dmarc@example.net</email>\
        <report_id>%s</report_id>\
        <date_range><begin>1767225600</begin><end>1767311999</end></date_range></report_metadata>
        <policy_published><domain>example.com</domain><adkim>r</adkim><aspf>r</aspf><p>none</p>\
        <sp>none</sp><pct>100</pct></policy_published>
        %s
        </feedback>
        """
        .formatted(
            id, IntStream.range(0, records).mapToObj(this::record).collect(Collectors.joining()));
  }

  private String record(int number) {
    return """
    <record>
      <row>
        <source_ip>10.%d.%d.%d</source_ip>
        <count>%d</count>
        <policy_evaluated><disposition>none</disposition><dkim>pass</dkim><spf>fail</spf>\
    </policy_evaluated>
      </row>
      <identifiers><header_from>example.com</header_from></identifiers>
      <auth_results>
        <dkim><domain>example.com</domain><selector>s1</selector><result>pass</result></dkim>
        <spf><domain>bounce.example.com</domain><scope>mfrom</scope><result>fail</result></spf>
      </auth_results>
    </record>
    """
        .formatted(content % 256, number / 256, number % 256, 1 + (number + content) % 9);
  }
}
