package org.ruascope.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Answers as JSON: names with underscores, as in Elasticsearch; times as in RFC 3339; words small.
 */
final class Json {
  private static final NamingBase NAMES = new SnakeCaseStrategy();
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(NAMES)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(new Words()))
          .build();

  private Json() {}

  /** What a component of an answer is called. */
  static String name(RecordComponent component) {
    return NAMES.translate(component.getName());
  }

  /** Writes answers one after the other. Closes with its target still open, but flushed. */
  static JsonGenerator generator(Writer out) throws IOException {
    return MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  static String of(Object answer) {
    try {
      return MAPPER.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("answers are records", e);
    }
  }

  /** Constants as in addresses. */
  @SuppressWarnings("rawtypes")
  private static final class Words extends StdSerializer<Enum> {
    private static final long serialVersionUID = 1;

    Words() {
      super(Enum.class);
    }

    @Override
    public void serialize(Enum word, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(word.name().toLowerCase(Locale.ROOT));
    }
  }
}
