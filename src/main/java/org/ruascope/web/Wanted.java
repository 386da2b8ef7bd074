package org.ruascope.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Text;

/** What somebody wants to be done: a JSON object of texts. */
public final class Wanted {
  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private final JsonNode object;

  private Wanted(JsonNode object) {
    this.object = object;
  }

  /**
   * Reads one.
   *
   * @throws BadRequestException when it isn't an object
   */
  static Wanted of(String json) {
    try {
      JsonNode node = READER.readTree(json);
      if (node.isObject()) {
        return new Wanted(node);
      }
    } catch (JsonProcessingException e) {
      // said below: its own words quote what was sent
    }
    throw new BadRequestException("what is sent must be a JSON object");
  }

  /**
   * Complains of others than these members: they may be misspelt.
   *
   * @throws BadRequestException when there are others
   */
  public void requireOnly(List<String> known) {
    Iterator<String> names = object.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new BadRequestException("there is no member " + Text.quote(name));
      }
    }
  }

  /**
   * A text; null if it isn't there, or is null.
   *
   * @param longest how many characters it may have
   * @throws BadRequestException when it is something else, or too long
   */
  public @Nullable String text(String name, int longest) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > longest) {
      throw new BadRequestException(name + " must be a text of " + longest + " letters at most");
    }
    return value.textValue();
  }

  /**
   * A time; null if it isn't there, or is null.
   *
   * @throws BadRequestException when it is something else
   */
  public @Nullable Instant time(String name) {
    String text = text(name, 40);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new BadRequestException(
          name + " must be a time such as 2026-01-31T00:00:00Z, not " + Text.quote(text));
    }
  }
}
