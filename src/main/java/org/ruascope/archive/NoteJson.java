package org.ruascope.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ruascope.archive.QuarantineNote.Refusal;

/** Notes as JSON, for people and for {@code ruascope quarantine}. */
final class NoteJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private NoteJson() {}

  /** UTF-8; what can't be written in it, half a surrogate pair say, becomes a question mark. */
  static byte[] write(QuarantineNote note) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("source", note.source());
      json.writeStringField("time", note.time().toString());
      json.writeArrayFieldStart("rejections");
      for (Refusal refusal : note.refusals()) {
        write(refusal, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Refusal refusal, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("where", refusal.where());
    json.writeStringField("reason", refusal.reason());
    json.writeStringField("detail", refusal.detail());
    json.writeStringField("setting", refusal.setting());
    json.writeFieldName("limit");
    if (refusal.limit() == null) {
      json.writeNull();
    } else {
      json.writeNumber(refusal.limit());
    }
    json.writeStringField("remedy", refusal.remedy());
    json.writeEndObject();
  }

  /**
   * Reads a note.
   *
   * @throws IOException when it can't be read, or isn't one
   */
  static QuarantineNote read(InputStream in) throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    try (JsonParser json = FACTORY.createParser(in)) {
      json.nextToken();
      Map<String, String> fields = fields(json, refusals);
      return new QuarantineNote(
          fields.getOrDefault("source", ""),
          Instant.parse(fields.getOrDefault("time", "")),
          refusals);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IOException("no note", e);
    }
  }

  /** The texts of an object; the objects in its arrays are refusals. */
  private static Map<String, String> fields(JsonParser json, List<Refusal> refusals)
      throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.START_ARRAY) {
        readAll(json, refusals);
      } else if (value != JsonToken.VALUE_NULL) {
        fields.put(name, json.getText());
      }
    }
    return fields;
  }

  private static void readAll(JsonParser json, List<Refusal> refusals) throws IOException {
    while (json.nextToken() == JsonToken.START_OBJECT) {
      refusals.add(refusal(fields(json, new ArrayList<>())));
    }
  }

  private static Refusal refusal(Map<String, String> fields) {
    String limit = fields.get("limit");
    return new Refusal(
        fields.getOrDefault("where", ""),
        fields.getOrDefault("reason", ""),
        fields.getOrDefault("detail", ""),
        fields.get("setting"),
        limit == null ? null : Long.valueOf(limit));
  }
}
