package org.ruascope.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Enrichment;

/** A stored document with what follows about its record by now; the reporter's words stay. */
final class RenewedDocument {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RenewedDocument() {}

  static ObjectNode of(ObjectNode stored, Enrichment now, @Nullable Pending pending) {
    ObjectNode fresh = fresh(DocumentReader.address(stored), now, pending);
    ObjectNode renewed = stored.deepCopy();
    renewed.withObject("/source").retain("ip").setAll((ObjectNode) fresh.get("source"));
    renewed
        .withObject("/dmarc")
        .remove(EnrichmentJson.OF_DMARC)
        .setAll((ObjectNode) fresh.get("dmarc"));
    return renewed;
  }

  private static ObjectNode fresh(InetAddress address, Enrichment now, @Nullable Pending pending) {
    byte[] json =
        JsonDocument.of(
            document -> {
              document.object("source", source -> EnrichmentJson.source(source, now));
              document.object("dmarc", dmarc -> EnrichmentJson.dmarc(dmarc, address, now, pending));
            });
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory doesn't fail", e);
    }
  }

  /** In UTF-8, on one line. */
  static byte[] bytes(ObjectNode document) {
    try {
      return MAPPER.writeValueAsBytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException("memory doesn't fail", e);
    }
  }
}
