package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ruascope.testing.HostileTexts;

/** Texts of strangers stand in documents as they came, but bounded; see HostileTextTest. */
class HostileDocumentTest {

  static Stream<String> texts() {
    return HostileTexts.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void textsAreKeptUpToABound(String text) throws IOException {
    byte[] document =
        JsonDocument.of(
            json -> {
              json.text("one", text);
              json.texts("several", List.of(text, "other"));
            });
    JsonNode read = new ObjectMapper().readTree(document);
    assertKept(text, read.path("one").asText());
    assertKept(text.strip(), read.path("several").path(0).asText());
  }

  private static void assertKept(String text, String kept) {
    assertThat(kept).hasSizeLessThanOrEqualTo(JsonDocument.MAX_LENGTH);
    assertThat(text).startsWith(text.length() < 1000 ? kept : kept.replace("…", ""));
  }
}
