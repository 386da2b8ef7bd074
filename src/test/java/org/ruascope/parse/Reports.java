package org.ruascope.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Document;
import org.ruascope.report.Finding;

/** Reports as text for the tests of this package. */
final class Reports {

  static final String METADATA =
      """
      <report_metadata>
        <org_name>Example</org_name>
        <email>dmarc@example.net</email>
        <report_id>1</report_id>
        <date_range><begin>1767225600</begin><end>1767311999</end></date_range>
      </report_metadata>
      """;
  static final String POLICY =
      "<policy_published><domain>example.com</domain><p>none</p></policy_published>\n";
  static final String RECORD =
      """
      <record>
        <row>
          <source_ip>192.0.2.1</source_ip>
          <count>2</count>
          <policy_evaluated>
            <disposition>none</disposition><dkim>pass</dkim><spf>fail</spf>
          </policy_evaluated>
        </row>
        <identifiers><header_from>example.com</header_from></identifiers>
        <auth_results>
          <spf><domain>example.net</domain><result>pass</result></spf>
        </auth_results>
      </record>
      """;

  private Reports() {}

  static String feedback(String... children) {
    return "<feedback>\n" + String.join("", children) + "</feedback>\n";
  }

  /** A document that begins as it should. */
  static String declared(String xml) {
    return "<?xml version=\"1.0\"?>\n" + xml;
  }

  /** A conforming report of so many records, but for its declaration. */
  static String of(int records) {
    return feedback(METADATA, POLICY, String.join("", Collections.nCopies(records, RECORD)));
  }

  static Finding parse(String xml) {
    return parse(Content.of(xml.getBytes(UTF_8)));
  }

  static Finding parse(Content content) {
    return new ReportParser(Limits.DEFAULT).parse(new Document.Xml("r.xml", content));
  }
}
