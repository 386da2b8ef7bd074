package org.ruascope.index;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Text;
import org.ruascope.report.Word;

/** Writes one document; leaves out what isn't there, and shortens what is too long to be true. */
final class JsonDocument {
  /** Elasticsearch refuses keywords of more than 32,766 bytes; nobody looks for half as much. */
  static final int MAX_LENGTH = 1_024;

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int USUAL_BYTES = 1_024;

  private final JsonGenerator json;

  private JsonDocument(JsonGenerator json) {
    this.json = json;
  }

  /** Writes into a document. */
  @FunctionalInterface
  interface Body {
    void write(JsonDocument document) throws IOException;
  }

  /** A document in UTF-8. */
  static byte[] of(Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      body.write(new JsonDocument(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory doesn't fail", e);
    }
    return bytes.toByteArray();
  }

  /** An object that is the same in many documents. */
  static SerializableString prepare(Body body) {
    return new SerializedString(new String(of(body), StandardCharsets.UTF_8));
  }

  void object(String name, Body body) throws IOException {
    json.writeObjectFieldStart(name);
    body.write(this);
    json.writeEndObject();
  }

  /** What {@link #prepare} wrote. */
  void prepared(String name, SerializableString object) throws IOException {
    json.writeFieldName(name);
    json.writeRawValue(object);
  }

  void text(String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, shortened(value));
    }
  }

  /** Takes a field back, where a document is only changed. */
  void nothing(String name) throws IOException {
    json.writeNullField(name);
  }

  /** Leaves an empty text out. */
  void nonEmpty(String name, @Nullable String value) throws IOException {
    text(name, value == null || value.isEmpty() ? null : value);
  }

  void word(String name, @Nullable Word value) throws IOException {
    text(name, value == null ? null : value.word());
  }

  void number(String name, @Nullable Number value) throws IOException {
    if (value != null) {
      json.writeNumberField(name, value.longValue());
    }
  }

  void flag(String name, @Nullable Boolean value) throws IOException {
    if (value != null) {
      json.writeBooleanField(name, value);
    }
  }

  /** Each value once; leaves an empty list out. */
  void texts(String name, List<String> values) throws IOException {
    texts(name, values, value -> value);
  }

  /** One value of each of the things, if it has one, and each value once. */
  <T> void texts(String name, List<T> things, Function<T, @Nullable String> value)
      throws IOException {
    List<String> values = new ArrayList<>(things.size());
    for (T thing : things) {
      String text = value.apply(thing);
      if (text != null && !text.isBlank()) {
        values.add(text.strip());
      }
    }
    if (!values.isEmpty()) {
      array(name, values.size() == 1 ? values : new LinkedHashSet<>(values));
    }
  }

  private void array(String name, Collection<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(shortened(value));
    }
    json.writeEndArray();
  }

  private static String shortened(String value) {
    return Text.shorten(value, MAX_LENGTH - 1);
  }
}
