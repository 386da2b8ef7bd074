package org.ruascope.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The interface as its OpenAPI document describes it. */
public final class ApiDescription {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;

  private ApiDescription(JsonNode document) {
    this.document = document;
  }

  /** From YAML. */
  public static ApiDescription of(String yaml) {
    Object document = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return new ApiDescription(JSON.valueToTree(document));
  }

  /** What can be asked for: {@code domains} of {@code /domains}. */
  public Set<String> resources() {
    return names("get");
  }

  /** What can be done. */
  public Set<String> deeds() {
    return names("post");
  }

  private Set<String> names(String method) {
    return document.get("paths").properties().stream()
        .filter(path -> path.getValue().has(method))
        .map(path -> path.getKey().substring(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The parameters that all resources share. */
  public Set<String> sharedParameters() {
    Set<String> names = new TreeSet<>();
    document.at("/components/parameters").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What is wrong with an answer of a resource. */
  public Set<ValidationMessage> problems(String resource, int status, String answer) {
    return problems("get", resource, status, answer);
  }

  /** What is wrong with what is answered when something was done. */
  public Set<ValidationMessage> problemsOfDeed(String deed, int status, String answer) {
    return problems("post", deed, status, answer);
  }

  private Set<ValidationMessage> problems(String method, String path, int status, String answer) {
    JsonNode responses = document.get("paths").get("/" + path).get(method).get("responses");
    JsonNode given = responses.get(Integer.toString(status));
    return given == null
        ? problems(document.at("/components/responses/problem"), "application/problem+json", answer)
        : problems(given, "application/json", answer);
  }

  private Set<ValidationMessage> problems(JsonNode response, String type, String answer) {
    ObjectNode schema = JSON.createObjectNode();
    schema.putArray("allOf").add(response.get("content").get(type).get("schema"));
    schema.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(schema)
        .validate(read(answer));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
