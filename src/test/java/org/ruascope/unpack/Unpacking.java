package org.ruascope.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.Wrappers.REPORT;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ruascope.config.Limits;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;
import org.ruascope.report.Outcome;

/** What tests ask of unpacking. */
final class Unpacking {

  private Unpacking() {}

  static void assertReports(byte[] delivery, String... sources) {
    List<Document> documents = unpack(delivery);
    assertThat(documents).extracting(Document::source).containsExactly(sources);
    assertThat(documents).allSatisfy(document -> assertThat(content(document)).isEqualTo(REPORT));
  }

  private static String content(Document document) throws IOException {
    assertThat(document).isInstanceOf(Document.Xml.class);
    try (InputStream in = ((Document.Xml) document).content().open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  static void assertOther(byte[] delivery, Outcome outcome) {
    assertThat(unpack(delivery))
        .containsExactly(new Document.Other(unpack(delivery).get(0).source(), outcome));
  }

  static List<String> sources(byte[] delivery) {
    assertThat(unpack(delivery)).hasOnlyElementsOfType(Document.Xml.class);
    return unpack(delivery).stream().map(Document::source).toList();
  }

  static List<Document> unpack(byte[] delivery) {
    Delivery given = new Delivery("d", Content.of(delivery));
    return new Unpacker(Limits.DEFAULT).unpack(given).documents();
  }
}
