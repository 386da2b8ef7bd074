package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Alignment;
import org.ruascope.report.Alignment.Difference;
import org.ruascope.report.Alignment.DiscoveryMethod;
import org.ruascope.report.Alignment.Judged;
import org.ruascope.report.Alignment.Result;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.Origin;
import org.ruascope.report.Origin.AutonomousSystem;
import org.ruascope.report.Service;
import org.ruascope.report.SpecialPurpose;
import org.ruascope.report.Verdict;

class DocumentsTest {
  private static final Pattern FIELD = Pattern.compile("\\| `([^`]+)` \\| (\\w+)");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final AggregateReport REPORT = Reports.report("2026-1", 2).build();
  private static final Instant STORED = Instant.parse("2026-01-06T05:04:03.020Z");
  static final Enrichment ENRICHMENT =
      new Enrichment(
          new Alignment(
              new Judged(Result.PASS, Difference.FAIL_OTHER_WAY, DiscoveryMethod.PSL),
              new Judged(Result.UNKNOWN, null)),
          new Origin("NL", new AutonomousSystem(64496, "Example Hosting"), SpecialPurpose.RESERVED),
          new Host(Iprev.PASS, "mx1.mail.example.com", "example.com"),
          new Service(
              "Example Mail",
              Service.Type.EMAIL_MARKETING,
              "Publish its keys.",
              "https://example.com/help",
              Service.By.PTR),
          new Verdict(
              Verdict.Kind.COMPLIANT,
              List.of(Failing.SPF_MISALIGNED),
              List.of(Evidence.DKIM_ALIGNED, Evidence.KNOWN_SERVICE),
              "newsletter",
              true),
          false);

  @Test
  void writesARecord() throws IOException {
    byte[] document =
        new RecordDocument(REPORT)
            .of(Reports.record(3, "example.net"), ENRICHMENT, Pending.from(STORED));

    assertThat(MAPPER.readTree(document)).isEqualTo(json("record.json"));
  }

  @Test
  void writesAReport() throws IOException {
    byte[] document = ReportDocument.of("main/INBOX uid 7!a.xml", REPORT, false, STORED);

    assertThat(MAPPER.readTree(document)).isEqualTo(json("report.json"));
  }

  @Test
  void weighsMessagesByAlignment() throws IOException {
    assertThat(List.of(alignment(0), alignment(2), alignment(3), alignment(1)))
        .containsExactly("both 1 1 1 1", "dkim 3 3 3 0", "spf 4 4 0 4", "none 2 0 0 0");
  }

  @Test
  void shortensWhatIsTooLong() throws IOException {
    String long1023 = "x".repeat(1_022) + "😀" + "y";

    JsonNode json = MAPPER.readTree(JsonDocument.of(document -> document.text("a", long1023)));

    assertThat(json.get("a").asText()).isEqualTo("x".repeat(1_022) + "…");
  }

  @Test
  void documentationHasEveryFieldOfTheMappingWithItsType() throws IOException {
    for (String template : IndexTemplates.NAMES) {
      assertThat(documented(template)).isEqualTo(mapped(template));
    }
  }

  private static String alignment(int ordinal) throws IOException {
    JsonNode dmarc =
        MAPPER
            .readTree(
                new RecordDocument(REPORT).of(Reports.record(ordinal, null), Enrichment.NONE, null))
            .get("dmarc");
    StringBuilder text = new StringBuilder(dmarc.get("alignment").asText());
    dmarc.get("messages").forEach(number -> text.append(' ').append(number.asLong()));
    return text.toString();
  }

  private static Map<String, String> documented(String template) throws IOException {
    return Files.readString(Path.of("docs/fields.md"))
        .lines()
        .dropWhile(line -> !line.equals("## " + template))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .map(FIELD::matcher)
        .filter(Matcher::lookingAt)
        .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
  }

  private static Map<String, String> mapped(String template) throws IOException {
    Map<String, String> fields = new HashMap<>();
    collect("", json(template + ".json").at("/template/mappings"), fields);
    return fields;
  }

  private static void collect(String prefix, JsonNode mapping, Map<String, String> fields) {
    if (mapping.has("type")) {
      fields.put(prefix.substring(1), mapping.get("type").asText());
    }
    mapping
        .path("properties")
        .properties()
        .forEach(field -> collect(prefix + "." + field.getKey(), field.getValue(), fields));
  }

  private static JsonNode json(String name) throws IOException {
    try (InputStream in = DocumentsTest.class.getResourceAsStream(name)) {
      return MAPPER.readTree(in);
    }
  }
}
