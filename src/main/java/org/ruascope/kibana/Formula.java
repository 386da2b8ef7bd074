package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sum through a sum. Lens keeps a formula as columns of its own: each sum, the division of both,
 * and the formula as it was written.
 */
final class Formula {
  private static final Pattern SHARE = Pattern.compile("sum\\(([\\w.]+)\\) / sum\\(([\\w.]+)\\)");

  private final String id;
  private final JsonNode spec;
  private final String text;

  Formula(String id, JsonNode spec) {
    this.id = id;
    this.spec = spec;
    this.text = spec.required("formula").asText();
  }

  void addTo(ObjectNode columns) {
    Matcher share = SHARE.matcher(text);
    if (!share.matches()) {
      throw new IllegalArgumentException("not a sum through a sum: " + text);
    }
    columns.set(id, formula());
    columns.set(id + "X0", sum(share.group(1)));
    columns.set(id + "X1", sum(share.group(2)));
    columns.set(id + "X2", division());
  }

  private ObjectNode formula() {
    ObjectNode column = column("formula");
    column.set("label", spec.required("label"));
    ObjectNode params = column.putObject("params");
    params.put("formula", text).put("isFormulaBroken", false);
    params.set("format", LensColumns.format("percent", 1));
    column.putArray("references").add(id + "X2");
    return column;
  }

  private ObjectNode sum(String field) {
    ObjectNode column = part("sum").put("sourceField", field);
    column.putObject("params").put("emptyAsNull", false);
    return column;
  }

  private ObjectNode division() {
    ObjectNode column = part("math");
    ObjectNode ast = column.putObject("params").putObject("tinymathAst");
    ast.put("type", "function").put("name", "divide").put("text", text);
    ast.putArray("args").add(id + "X0").add(id + "X1");
    ast.putObject("location").put("min", 0).put("max", text.length());
    column.putArray("references").add(id + "X0").add(id + "X1");
    return column;
  }

  private ObjectNode part(String operation) {
    return column(operation).put("label", "Part of " + text);
  }

  private static ObjectNode column(String operation) {
    return Json.object()
        .put("dataType", "number")
        .put("customLabel", true)
        .put("operationType", operation)
        .put("isBucketed", false);
  }
}
