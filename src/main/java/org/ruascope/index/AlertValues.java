package org.ruascope.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The values of an observation: numbers, texts, and lists of them; whatever else becomes text. */
final class AlertValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AlertValues() {}

  static JsonNode write(Object value) {
    return switch (value) {
      case Double number -> NODES.numberNode(number);
      case Float number -> NODES.numberNode(number.doubleValue());
      case BigDecimal number -> NODES.numberNode(number.doubleValue());
      case Number number -> NODES.numberNode(number.longValue());
      case Boolean flag -> NODES.booleanNode(flag);
      case Collection<?> many -> {
        ArrayNode array = NODES.arrayNode();
        many.forEach(each -> array.add(write(each)));
        yield array;
      }
      default -> NODES.textNode(value.toString());
    };
  }

  static Object read(JsonNode value) {
    if (value.isIntegralNumber()) {
      return value.asLong();
    }
    if (value.isNumber()) {
      return value.asDouble();
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    return value.isArray() ? list(value) : value.asText();
  }

  private static List<Object> list(JsonNode values) {
    List<Object> all = new ArrayList<>();
    values.forEach(value -> all.add(read(value)));
    return List.copyOf(all);
  }
}
