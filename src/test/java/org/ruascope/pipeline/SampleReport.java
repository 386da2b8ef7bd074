package org.ruascope.pipeline;

import static org.ruascope.testing.Wrappers.bytes;

/** A small report as RFC 7489 has it: 2 records, 10 messages, of 5 January 2026. */
final class SampleReport {
  private static final String RECORD =
      """
      <record>
        <row><source_ip>192.0.2.%d</source_ip><count>%d</count>
          <policy_evaluated><disposition>none</disposition><dkim>pass</dkim><spf>fail</spf></policy_evaluated>
        </row>
        <identifiers><header_from>example.com</header_from></identifiers>
        <auth_results>
          <dkim><domain>example.com</domain><selector>s1</selector><result>pass</result></dkim>
          <spf><domain>example.com</domain><result>fail</result></spf>
        </auth_results>
      </record>
      """;

  private SampleReport() {}

  static byte[] numbered(int id) {
    String report =
        """
          <?xml version="1.0" encoding="UTF-8"?>
          <feedback>
            <version>1.0</version>
            <report_metadata><org_name>Reporter</org_name><email>dmarc@example.net</email>
              <report_id>%d</report_id>
              <date_range><begin>1767571200</begin><end>1767657599</end></date_range></report_metadata>
            <policy_published><domain>example.com</domain><adkim>r</adkim><aspf>r</aspf><p>none</p>
              <sp>none</sp><pct>100</pct></policy_published>
            %s%s
          </feedback>
          """
            .formatted(id, RECORD.formatted(1, 3), RECORD.formatted(2, 7));
    return bytes(report);
  }
}
