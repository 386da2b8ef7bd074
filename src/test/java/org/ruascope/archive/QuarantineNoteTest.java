package org.ruascope.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.config.Limits;
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

/** A stranger's name for an entry can't keep the note from being written. */
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
    Finding finding = Finding.rejected(found.source(), REJECTION);
    Parsed parsed = new Parsed(delivery, List.of(finding));
    byte[] note = NoteJson.write(QuarantineNote.of(parsed, Limits.DEFAULT, Instant.EPOCH));
    JsonNode read = new ObjectMapper().readTree(note);
    assertThat(read.path("rejections").path(0).path("where").asText()).isEqualTo(found.source());
  }
}
