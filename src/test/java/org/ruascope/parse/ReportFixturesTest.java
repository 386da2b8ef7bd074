package org.ruascope.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.config.Limits;
import org.ruascope.format.FindingJson;
import org.ruascope.report.Delivery;
import org.ruascope.report.Enricher;
import org.ruascope.report.Finding;
import org.ruascope.unpack.Unpacker;

/**
 * Every file in {@code reports} gives the findings in the {@code .json} beside it. To add one, put
 * it there and let {@code ./mvnw test -Dtest=ReportFixturesTest -Dreports.write} write its JSON:
 * then read that, and look at what changed in the others.
 */
class ReportFixturesTest {

  private static final Path REPORTS = Path.of("src", "test", "resources", "reports");
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Path> reports() throws IOException {
    try (Stream<Path> files = Files.list(REPORTS)) {
      return files.filter(file -> !file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void givesWhatStandsBesideIt(Path file) throws IOException {
    Path expected = file.resolveSibling(file.getFileName() + ".json");
    JsonNode findings = findings(file);
    if (System.getProperty("reports.write") != null) {
      Files.writeString(expected, findings.toPrettyString() + "\n");
    }
    assertThat(expected).as("what was found: %s", findings.toPrettyString()).exists();
    assertThat(findings.toPrettyString())
        .isEqualTo(JSON.readTree(expected.toFile()).toPrettyString());
  }

  private static JsonNode findings(Path file) throws IOException {
    String name = file.getFileName().toString();
    Delivery delivery = new Delivery(name, () -> Files.newInputStream(file));
    ArrayNode findings = JSON.createArrayNode();
    for (Finding finding :
        new ReportParser(Limits.DEFAULT)
            .parse(new Unpacker(Limits.DEFAULT).unpack(delivery))
            .findings()) {
      findings.add(json(finding));
    }
    return findings;
  }

  private static JsonNode json(Finding finding) throws IOException {
    StringWriter out = new StringWriter();
    try (FindingJson json = new FindingJson(out, Enricher.NONE)) {
      json.write(finding);
    }
    return JSON.readTree(out.toString());
  }
}
