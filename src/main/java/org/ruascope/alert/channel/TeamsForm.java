package org.ruascope.alert.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.ruascope.advice.Link;
import org.ruascope.advice.PageAddress;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.report.Text;

/**
 * An Adaptive Card for Microsoft Teams, posted by a workflow. Everything stands in text runs, which
 * know no Markdown, dates in braces or mentions, unlike text blocks.
 *
 * @param page for links
 */
record TeamsForm(PageAddress page) implements Form {
  /** In bytes; Teams refuses messages of more than 28 KB. */
  private static final int LONGEST = 24_000;

  private static final int MOST_ALERTS = 10;
  private static final int LONGEST_LETTER = 10_000;
  private static final Map<String, String> COLOURS =
      Map.of("Critical", "Attention", "Warning", "Warning", "Info", "Accent", "Resolved", "Good");

  @Override
  public String of(Bulletin all) {
    Bulletin bulletin = all.showing(MOST_ALERTS);
    String card = card(bulletin);
    while (isTooLong(card) && bulletin.notices().size() > 1) {
      bulletin = bulletin.showing(bulletin.notices().size() - 1);
      card = card(bulletin);
    }
    return card;
  }

  private static boolean isTooLong(String card) {
    return card.getBytes(StandardCharsets.UTF_8).length > LONGEST;
  }

  private String card(Bulletin bulletin) {
    ArrayNode body = bulletin.notices().stream().map(this::container).collect(Json.toArray());
    if (!bulletin.rest().isEmpty()) {
      body.add(paragraph(run(bulletin.rest())));
    }
    return message(body, bulletin.notices().getFirst().link());
  }

  private ObjectNode container(Notice notice) {
    ObjectNode container = Json.object().put("type", "Container").put("separator", true);
    ArrayNode items = container.putArray("items");
    items.add(headline(notice));
    notice.what().forEach(sentence -> items.add(paragraph("", sentence)));
    if (notice.means() != null) {
      items.add(paragraph("", notice.means()));
    }
    notice.next().forEach(step -> items.add(paragraph("\u2022 ", step)));
    return container;
  }

  private static ObjectNode headline(Notice notice) {
    String urgency = Bulletin.urgency(notice);
    ObjectNode headline = paragraph(urgency + ": ", notice.headline());
    headline
        .path("inlines")
        .forEach(run -> ((ObjectNode) run).put("weight", "Bolder").put("size", "Medium"));
    ((ObjectNode) headline.path("inlines").path(0)).put("color", COLOURS.get(urgency));
    return headline;
  }

  private static ObjectNode paragraph(String before, Sentence sentence) {
    ArrayNode runs = Json.array();
    if (!before.isEmpty()) {
      runs.add(run(before));
    }
    for (Piece piece : Piece.of(sentence)) {
      ObjectNode run = run(piece.unlinked());
      runs.add(piece.name() ? run.put("fontType", "Monospace") : run);
    }
    return paragraph(runs);
  }

  private static ObjectNode paragraph(ObjectNode run) {
    return paragraph(Json.array().add(run));
  }

  private static ObjectNode paragraph(ArrayNode runs) {
    ObjectNode block = Json.object().put("type", "RichTextBlock");
    block.set("inlines", runs);
    return block;
  }

  private static ObjectNode run(String text) {
    return Json.object().put("type", "TextRun").put("text", text);
  }

  @Override
  public String of(Letter letter) {
    int most = LONGEST_LETTER;
    String card = card(letter, most);
    while (isTooLong(card)) {
      most /= 2;
      card = card(letter, most);
    }
    return card;
  }

  private String card(Letter letter, int most) {
    String text = Text.shorten(letter.text(), most);
    ArrayNode body = Json.array();
    body.add(paragraph(run(Harmless.line(letter.subject())).put("weight", "Bolder")));
    body.add(paragraph(run(text.stripTrailing()).put("fontType", "Monospace")));
    return message(body, letter.link());
  }

  private String message(ArrayNode body, Link link) {
    ObjectNode card =
        Json.object()
            .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
            .put("type", "AdaptiveCard")
            .put("version", "1.4");
    card.set("body", body);
    card.putArray("actions")
        .add(
            Json.object()
                .put("type", "Action.OpenUrl")
                .put("title", "Show")
                .put("url", page.of(link)));
    card.putObject("msteams").put("width", "Full");
    return Json.text(wrapped(card));
  }

  private static ObjectNode wrapped(ObjectNode card) {
    ObjectNode attachment =
        Json.object().put("contentType", "application/vnd.microsoft.card.adaptive");
    attachment.putNull("contentUrl").set("content", card);
    ObjectNode message = Json.object().put("type", "message");
    message.putArray("attachments").add(attachment);
    return message;
  }
}
