package org.ruascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.Limits;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;

final class FileReadingTest {
  private static final String REPORT =
      """
      <?xml version="1.0"?>
      <feedback>
        <report_metadata>
          <org_name>example.net</org_name><email>dmarc@example.net</email><report_id>1</report_id>
          <date_range><begin>1790000000</begin><end>1790086399</end></date_range>
        </report_metadata>
        <policy_published><domain>example.com</domain><p>none</p></policy_published>
        <record>
          <row>
            <source_ip>192.0.2.1</source_ip><count>7</count>
            <policy_evaluated><disposition>none</disposition><dkim>pass</dkim><spf>fail</spf>
            </policy_evaluated>
          </row>
          <identifiers><header_from>example.com</header_from></identifiers>
          <auth_results><spf><domain>example.com</domain><result>fail</result></spf></auth_results>
        </record>
      </feedback>
      """;

  @TempDir Path folder;

  @Test
  void foldersAndStandardInputAreRead() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("report.xml.gz")))) {
      out.write(REPORT.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("notes.txt"), "nothing to see here");
    List<Finding> findings = read(folder, Inputs.STANDARD_INPUT);
    assertThat(findings)
        .extracting(Finding::outcome)
        .containsExactlyInAnyOrder(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.NOT_A_REPORT);
  }

  private static List<Finding> read(Path... paths) throws IOException {
    byte[] input = REPORT.getBytes(StandardCharsets.UTF_8);
    List<Finding> findings = new ArrayList<>();
    List<Long> messages = new ArrayList<>();
    new FileReading(Limits.DEFAULT)
        .read(
            new Inputs(List.of(paths), new ByteArrayInputStream(input)),
            finding -> {
              findings.add(finding);
              if (finding.report() != null) {
                finding.report().records().forEach(record -> messages.add(record.row().count()));
              }
            });
    assertThat(messages).containsExactly(7L, 7L);
    return findings;
  }
}
