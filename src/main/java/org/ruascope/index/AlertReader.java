package org.ruascope.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.life.Acknowledgement;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Delivery;
import org.ruascope.alert.life.Silence;
import org.ruascope.alert.life.State;
import org.ruascope.alert.life.Telling;
import org.ruascope.alert.life.Times;
import org.ruascope.report.Word;

/** Reads a document of {@code dmarc-alerts} as {@link AlertJson} wrote it. */
final class AlertReader {
  private final JsonNode document;
  private final JsonNode fields;

  AlertReader(JsonNode document) {
    this.document = document;
    this.fields = document.path("alert");
  }

  Alert alert(String id) {
    List<Telling> tellings = new ArrayList<>();
    fields.path("tellings").forEach(telling -> tellings.add(telling(telling)));
    return new Alert(
        id,
        observation(),
        word(State.values(), fields, "state"),
        times(),
        fields.path("returns").asInt(),
        acknowledged(fields.path("acknowledged")),
        silence(fields.path("silence")),
        tellings);
  }

  private Observation observation() {
    JsonNode seen = fields.path("seen");
    Map<String, Object> values = new HashMap<>();
    seen.path("values")
        .properties()
        .forEach(each -> values.put(each.getKey(), AlertValues.read(each.getValue())));
    return new Observation(
        word(Rule.values(), fields, "rule"),
        word(Severity.values(), fields, "severity"),
        document.at("/dmarc/policy/domain").textValue(),
        fields.path("subject").asText(),
        time(seen, "since"),
        fields.path("messages").asLong(),
        values,
        link(seen.path("link")));
  }

  private static Link link(JsonNode link) {
    Map<String, List<String>> parameters = new HashMap<>();
    link.path("parameters")
        .properties()
        .forEach(
            each -> {
              List<String> texts = new ArrayList<>();
              each.getValue().forEach(text -> texts.add(text.asText()));
              parameters.put(each.getKey(), List.copyOf(texts));
            });
    return new Link(link.path("path").asText(), parameters);
  }

  private Times times() {
    return new Times(
        time(document, "@timestamp"),
        time(fields, "noticed"),
        timeOrNull(fields, "fired"),
        timeOrNull(fields, "absent"),
        timeOrNull(fields, "resolved"),
        timeOrNull(fields, "returned"));
  }

  private static @Nullable Acknowledgement acknowledged(JsonNode fields) {
    return fields.isObject()
        ? new Acknowledgement(
            fields.path("by").asText(), time(fields, "at"), fields.path("note").asText())
        : null;
  }

  private static @Nullable Silence silence(JsonNode fields) {
    return fields.isObject()
        ? new Silence(
            time(fields, "until"),
            fields.path("note").asText(),
            fields.path("by").asText(),
            time(fields, "at"))
        : null;
  }

  private static Telling telling(JsonNode fields) {
    Map<String, Delivery> deliveries = new HashMap<>();
    fields
        .path("deliveries")
        .properties()
        .forEach(each -> deliveries.put(each.getKey(), delivery(each.getValue())));
    return new Telling(
        fields.path("number").asInt(),
        word(Occasion.values(), fields, "occasion"),
        word(Severity.values(), fields, "severity"),
        time(fields, "at"),
        deliveries);
  }

  private static Delivery delivery(JsonNode fields) {
    return new Delivery(
        word(Delivery.State.values(), fields, "state"),
        fields.path("attempts").asInt(),
        time(fields, "at"),
        timeOrNull(fields, "tried"),
        fields.path("trouble").textValue());
  }

  private static <W extends Word> W word(W[] all, JsonNode fields, String name) {
    String word = fields.path(name).asText();
    return Stream.of(all)
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + name + ": " + word));
  }

  private static Instant time(JsonNode fields, String name) {
    return Instant.parse(fields.path(name).asText());
  }

  private static @Nullable Instant timeOrNull(JsonNode fields, String name) {
    return fields.hasNonNull(name) ? time(fields, name) : null;
  }
}
