package org.ruascope.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Answers as JSON: names with underscores, as in Elasticsearch; times as in RFC 3339; words small.
 */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(new Words()))
          .build();

  private Json() {}

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
