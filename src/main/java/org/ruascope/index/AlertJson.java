package org.ruascope.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Observation;
import org.ruascope.alert.life.Acknowledgement;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.Delivery;
import org.ruascope.alert.life.Silence;
import org.ruascope.alert.life.Telling;
import org.ruascope.alert.life.Times;
import org.ruascope.alert.life.Urgency;

/** Writes a document of {@code dmarc-alerts}; {@link AlertReader} reads it. */
final class AlertJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AlertJson() {}

  static ObjectNode of(Alert alert) {
    Observation seen = alert.observation();
    ObjectNode document = NODES.objectNode().put("@timestamp", alert.times().began().toString());
    if (seen.domain() != null) {
      document.putObject("dmarc").putObject("policy").put("domain", seen.domain());
    }
    ObjectNode fields = document.putObject("alert");
    fields
        .put("key", alert.key().hash())
        .put("rule", seen.rule().word())
        .put("severity", seen.severity().word())
        .put("subject", seen.subject())
        .put("state", alert.state().word())
        .put("urgency", Urgency.of(alert))
        .put("messages", seen.messages())
        .put("returns", alert.returns())
        .put("waiting", alert.isWaiting());
    times(fields, alert.times());
    date(fields, "told", alert.tellings().isEmpty() ? null : alert.tellings().getLast().at());
    people(fields, alert.acknowledged(), alert.silence());
    seen(fields.putObject("seen"), seen);
    ArrayNode tellings = fields.putArray("tellings");
    alert.tellings().forEach(telling -> telling(tellings.addObject(), telling));
    return document;
  }

  private static void times(ObjectNode fields, Times times) {
    date(fields, "noticed", times.noticed());
    date(fields, "fired", times.fired());
    date(fields, "absent", times.absent());
    date(fields, "resolved", times.resolved());
    date(fields, "returned", times.returned());
  }

  private static void date(ObjectNode fields, String name, @Nullable Instant time) {
    if (time != null) {
      fields.put(name, time.toString());
    }
  }

  private static void people(
      ObjectNode fields, @Nullable Acknowledgement acknowledged, @Nullable Silence silence) {
    if (acknowledged != null) {
      fields
          .putObject("acknowledged")
          .put("by", acknowledged.by())
          .put("at", acknowledged.at().toString())
          .put("note", acknowledged.note());
    }
    if (silence != null) {
      fields
          .putObject("silence")
          .put("until", silence.until().toString())
          .put("note", silence.note())
          .put("by", silence.by())
          .put("at", silence.at().toString());
    }
  }

  private static void seen(ObjectNode fields, Observation seen) {
    fields.put("since", seen.since().toString());
    ObjectNode values = fields.putObject("values");
    seen.values().forEach((name, value) -> values.set(name, AlertValues.write(value)));
    ObjectNode link = fields.putObject("link").put("path", seen.link().path());
    ObjectNode parameters = link.putObject("parameters");
    seen.link()
        .parameters()
        .forEach((name, texts) -> texts.forEach(parameters.withArray(name)::add));
  }

  private static void telling(ObjectNode fields, Telling telling) {
    fields
        .put("number", telling.number())
        .put("occasion", telling.occasion().word())
        .put("severity", telling.severity().word())
        .put("at", telling.at().toString());
    ObjectNode deliveries = fields.putObject("deliveries");
    telling
        .deliveries()
        .forEach((channel, delivery) -> delivery(deliveries.putObject(channel), delivery));
  }

  private static void delivery(ObjectNode fields, Delivery delivery) {
    fields
        .put("state", delivery.state().word())
        .put("attempts", delivery.attempts())
        .put("at", delivery.at().toString())
        .put("trouble", delivery.trouble());
    date(fields, "tried", delivery.tried());
  }
}
