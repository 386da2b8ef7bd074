package org.ruascope.e2e.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.testing.HostileTexts;

/** A report with a hostile text wherever its reporter may write what he likes. */
final class HostileReport {

  /** Lines of harm to pages, which set {@code window.harmed}, beside those to everybody. */
  static final List<String> TEXTS =
      Stream.concat(
              HostileTexts.ALL.stream(),
              Stream.of(
                  "<img src=x onerror=\"window.harmed=1\"><svg onload=\"window.harmed=1\">",
                  "\"><script>window.harmed=1</script>",
                  "' autofocus onfocus='window.harmed=1' x='",
                  "javascript:window.harmed=1//",
                  "</title></textarea></option><iframe src=\"javascript:parent.harmed=1\">",
                  "https://192.0.2.1/<b>&lt;script&gt;",
                  "__proto__",
                  "constructor",
                  "?domain=&days=1#x"))
          .toList();

  private HostileReport() {}

  static String of(int number, LocalDate day) {
    String text = escaped(TEXTS.get(number));
    long begin = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feedback>
          <version>%1$s</version>
          <report_metadata><org_name>%1$s</org_name><email>%1$s@example.net</email>
            <extra_contact_info>%1$s</extra_contact_info><report_id>%2$d%1$s</report_id>
            <date_range><begin>%3$d</begin><end>%4$d</end></date_range>
            <error>%1$s</error><generator>%1$s</generator></report_metadata>
          <policy_published><domain>%5$s</domain><p>none</p><fo>%1$s</fo>
            <discovery_method>%1$s</discovery_method></policy_published>
          %6$s
        </feedback>
        """
        .formatted(
            text,
            number,
            begin,
            begin + 86_399,
            number % 2 == 0 ? "example.com" : text,
            Stream.of(text, "example.com")
                .map(from -> record(text, from, number))
                .collect(Collectors.joining()));
  }

  private static String record(String text, String from, int number) {
    return """
        <record>
          <row><source_ip>192.0.2.%3$d</source_ip><count>7</count>
            <policy_evaluated><disposition>none</disposition><dkim>fail</dkim><spf>fail</spf>
              <reason><type>other</type><comment>%1$s</comment></reason></policy_evaluated></row>
          <identifiers><header_from>%2$s</header_from><envelope_from>%1$s</envelope_from>
            <envelope_to>%1$s</envelope_to></identifiers>
          <auth_results>
            <dkim><domain>%1$s</domain><selector>%1$s</selector><result>fail</result>
              <human_result>%1$s</human_result></dkim>
            <spf><domain>%1$s</domain><scope>mfrom</scope><result>fail</result>
              <human_result>%1$s</human_result></spf>
          </auth_results>
        </record>
        """
        .formatted(text, from, number + 1);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
  }
}
