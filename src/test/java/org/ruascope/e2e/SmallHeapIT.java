package org.ruascope.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.hostile.Endless;
import org.ruascope.report.Content;

/** The program with 64 MiB of heap among files that would each fill it; a good one comes last. */
@Timeout(value = 30, unit = TimeUnit.MINUTES) // by hand, it may have many records
class SmallHeapIT {

  private static final Duration PATIENCE = Duration.ofMinutes(20);

  /** 10,000,000 take some five minutes: for runs by hand. */
  private static final int RECORDS = Integer.getInteger("hostile.records", 1_000_000);

  private static final long MUCH = 100L << 20;
  private static final String METADATA =
      """
      <feedback><report_metadata><org_name>Example</org_name><email>dmarc@example.net</email>
      <report_id>1</report_id><date_range><begin>1767225600</begin><end>1767311999</end></date_range>
      </report_metadata>
      <policy_published><domain>example.com</domain><p>none</p></policy_published>
      """;

  @TempDir Path folder;
  private final List<String> command = new ArrayList<>(List.of("parse", "--format", "table"));

  @BeforeEach
  void files() throws IOException {
    pack("text", Endless.repeat("<feedback><report_metadata><org_name>", "x", MUCH, ""));
    pack("name", Endless.repeat("<feedback><", "x", MUCH, ""));
    pack("comment", Endless.repeat("<feedback><!-- ", "<x>", MUCH, ""));
    pack("names", Endless.of(METADATA, i -> "<a" + i + "/>", 3_000_000, "</feedback>"));
    write("gzip-name.gz", Endless.repeat("\u001f\u008b\b\b\0\0\0\0\0\0", "x", MUCH, ""));
    pack("large", Endless.of(METADATA, SmallHeapIT::record, RECORDS, "</feedback>"));
    write("good.xml", Endless.of(METADATA, SmallHeapIT::record, 3, "</feedback>"));
  }

  @Test
  void eachGetsItsOutcome() {
    Map<String, String> settings =
        Map.of(
            "RUASCOPE_JAVA_OPTS", "-Xmx64m",
            "RUASCOPE_LIMITS_DOCUMENT_SIZE", "10GiB",
            "RUASCOPE_LIMITS_RECORDS", String.valueOf(RECORDS));
    String[] arguments = command.toArray(String[]::new);
    try (Program parse = Program.start(folder, settings, Path.of("/dev/null"), arguments)) {
      parse.exitCode(PATIENCE);
      assertThat(parse.err()).doesNotContain("OutOfMemory");
      assertThat(parse.out())
          .containsPattern("text.xml.gz: too_large: .*limits.value-length")
          .containsPattern("name.xml.gz: too_large: .*limits.value-length")
          .containsPattern("comment.xml.gz: too_large: .*limits.value-length")
          .containsPattern("names.xml.gz: too_large: more than 1000 different names")
          .containsPattern("gzip-name.gz: corrupt: .*name or comment of more than 4096 bytes")
          .containsPattern("Example .*%,d *%,d".formatted(RECORDS, 2L * RECORDS))
          .containsPattern("Example .* 3 +6 ");
    }
  }

  private static String record(long number) {
    return """
    <record><row><source_ip>192.0.%d.%d</source_ip><count>2</count><policy_evaluated>
    <disposition>none</disposition><dkim>pass</dkim><spf>fail</spf></policy_evaluated></row>
    <identifiers><header_from>a%d.example.com</header_from></identifiers><auth_results>
    <spf><domain>example.net</domain><result>pass</result></spf></auth_results></record>
    """
        .formatted(number / 256 % 256, number % 256, number * 2_654_435_761L);
  }

  private void pack(String name, Content content) throws IOException {
    Path file = folder.resolve(name + ".xml.gz");
    try (InputStream in = content.open();
        OutputStream out = new Fast(Files.newOutputStream(file))) {
      in.transferTo(out);
    }
    command.add(file.toString());
  }

  private void write(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = content.open()) {
      Files.copy(in, file);
    }
    command.add(file.toString());
  }

  /** Packs fast rather than well. */
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, 64 << 10);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
