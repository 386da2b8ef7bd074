package org.ruascope.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ruascope.index.Call.Answer;

/**
 * Goes wrong with some of the documents of a bulk request.
 *
 * @param chosen by action and source, as the request has them: two lines of JSON
 * @param status that Elasticsearch seems to give them
 * @param type of the error
 * @param stored whether Elasticsearch gets and stores them all the same
 */
record ItemFault(Predicate<String> chosen, int status, String type, boolean stored)
    implements Fault {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public void befall(Call call) throws IOException {
    List<String> items = items(new String(call.body(), StandardCharsets.UTF_8));
    List<String> passed = stored ? items : items.stream().filter(chosen.negate()).toList();
    ArrayNode told = passed.isEmpty() ? MAPPER.createArrayNode() : pass(call, passed);
    ObjectNode answer = MAPPER.createObjectNode().put("took", 1).put("errors", true);
    answer.set("items", rewritten(items, told));
    call.answer(new Answer(200, "application/json", answer.toString()));
  }

  private static ArrayNode pass(Call call, List<String> items) throws IOException {
    byte[] body = String.join("", items).getBytes(StandardCharsets.UTF_8);
    return (ArrayNode) MAPPER.readTree(call.pass(body).text()).get("items");
  }

  private ArrayNode rewritten(List<String> items, ArrayNode told) throws IOException {
    ArrayNode answers = MAPPER.createArrayNode();
    int next = 0;
    for (String item : items) {
      boolean wrong = chosen.test(item);
      JsonNode own = wrong && !stored ? null : told.get(next++);
      answers.add(wrong ? error(item) : own);
    }
    return answers;
  }

  private JsonNode error(String item) throws IOException {
    JsonNode action = MAPPER.readTree(item.lines().findFirst().orElseThrow());
    String verb = action.fieldNames().next();
    ObjectNode answer = MAPPER.createObjectNode();
    ObjectNode inner = answer.putObject(verb);
    inner.put("_index", action.get(verb).get("_index").asText()).put("status", status);
    inner.putObject("error").put("type", type).put("reason", "told to");
    return answer;
  }

  private static List<String> items(String body) {
    List<String> lines = body.lines().toList();
    List<String> items = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean withSource = !lines.get(i).startsWith("{\"delete\"");
      items.add(lines.get(i) + "\n" + (withSource ? lines.get(++i) + "\n" : ""));
    }
    return items;
  }
}
