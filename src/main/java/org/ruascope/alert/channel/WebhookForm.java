package org.ruascope.alert.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ruascope.advice.PageAddress;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;

/**
 * JSON for programs, as docs/webhook.schema.json tells it.
 *
 * @param channel its name
 * @param page for links
 */
record WebhookForm(String channel, PageAddress page) implements Form {
  private static final int VERSION = 1;

  @Override
  public String of(Bulletin bulletin) {
    ObjectNode body = envelope("alerts", bulletin.id(), bulletin.subject());
    body.put("more", bulletin.more());
    body.set("alerts", bulletin.notices().stream().map(this::alert).collect(Json.toArray()));
    return Json.text(body);
  }

  @Override
  public String of(Letter letter) {
    ObjectNode body = envelope("letter", Hash.of(letter.id()), Harmless.line(letter.subject()));
    return Json.text(body.put("text", letter.text()).put("url", page.of(letter.link())));
  }

  private ObjectNode envelope(String type, String id, String summary) {
    return Json.object()
        .put("version", VERSION)
        .put("type", type)
        .put("id", id)
        .put("channel", channel)
        .put("summary", summary);
  }

  private ObjectNode alert(Notice notice) {
    ObjectNode alert =
        Json.object()
            .put("id", notice.id())
            .put("alert", notice.alert())
            .put("occasion", notice.occasion().word())
            .put("rule", notice.rule().word())
            .put("severity", notice.severity().word());
    if (notice.domain() != null) {
      alert.put("domain", Harmless.line(notice.domain()));
    }
    alert.put("subject", Harmless.line(notice.subject()));
    alert.put("since", notice.since().toString()).put("at", notice.at().toString());
    alert.put("messages", notice.messages());
    return inWords(alert, notice).put("url", page.of(notice.link()));
  }

  private static ObjectNode inWords(ObjectNode alert, Notice notice) {
    alert.put("headline", text(notice.headline()));
    alert.set("what", texts(notice.what()));
    if (notice.means() != null) {
      alert.put("means", text(notice.means()));
    }
    alert.set("next", texts(notice.next()));
    return alert;
  }

  private static ArrayNode texts(List<Sentence> sentences) {
    ArrayNode texts = Json.array();
    sentences.forEach(sentence -> texts.add(text(sentence)));
    return texts;
  }

  private static String text(Sentence sentence) {
    return Piece.join(sentence, Piece::text);
  }
}
