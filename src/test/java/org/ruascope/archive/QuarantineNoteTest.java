package org.ruascope.archive;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.config.Limits;
import org.ruascope.parse.ReportParser;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;
import org.ruascope.report.Text;
import org.ruascope.testing.HostileTexts;
import org.ruascope.testing.Wrappers;
import org.ruascope.unpack.Unpacker;

/** What stands in the note, whatever a stranger names an entry. */
class QuarantineNoteTest {

  private static final Rejection REJECTION =
      new Rejection(Rejection.Reason.TOO_LARGE, "large", "limits.document-size");

  static Stream<String> texts() {
    return HostileTexts.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void hostileNames(String name) throws IOException {
    byte[] zip = Wrappers.zip(Text.shorten(name, 10_000), Wrappers.bytes(Wrappers.REPORT));
    Delivery delivery = new Delivery("main/INBOX uid 1", Content.of(zip));
    Document found = new Unpacker(Limits.DEFAULT).unpack(delivery).documents().get(0);
    JsonNode noted = noted(delivery, Finding.rejected(found.source(), REJECTION));
    assertThat(noted.path("where").asText()).isEqualTo(found.source());
  }

  @Test
  void saysWhenNoSettingWouldAdmitIt() throws IOException {
    String attributes = IntStream.range(0, 101).mapToObj(" a%d=''"::formatted).collect(joining());
    Content xml = Content.of(Wrappers.bytes("<feedback" + attributes + "/>"));
    Finding finding = new ReportParser(Limits.DEFAULT).parse(new Document.Xml("r.xml", xml));
    JsonNode noted = noted(new Delivery("r.xml", xml), finding);
    assertThat(noted.path("detail").asText()).contains("more than 100 attributes");
    assertThat(noted.path("setting").isNull()).isTrue();
    assertThat(noted.path("limit").isNull()).isTrue();
    assertThat(noted.path("remedy").asText()).isEqualTo("no setting would admit it");
  }

  /** The only rejection in the note, as JSON. */
  private static JsonNode noted(Delivery delivery, Finding finding) throws IOException {
    Parsed parsed = new Parsed(delivery, List.of(finding));
    byte[] note = NoteJson.write(QuarantineNote.of(parsed, Limits.DEFAULT, Instant.EPOCH));
    return new ObjectMapper().readTree(note).path("rejections").path(0);
  }
}
