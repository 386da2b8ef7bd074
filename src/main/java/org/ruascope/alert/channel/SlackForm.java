package org.ruascope.alert.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.advice.PageAddress;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.report.Text;

/**
 * JSON for Slack and those that take the same: an attachment for each alert, since Mattermost and
 * Rocket.Chat know no blocks.
 *
 * <p>Names stand in code spans, where neither Slack's mrkdwn nor Markdown nor mentions nor links
 * mean anything; of what ends one, nothing is left.
 *
 * @param page for links
 */
record SlackForm(PageAddress page) implements Form {
  private static final int MOST_ALERTS = 10;
  private static final int LONGEST_LETTER = 30_000;
  private static final Map<String, String> COLOURS =
      Map.of("Critical", "#c8102e", "Warning", "#d97706", "Info", "#2563eb", "Resolved", "#15803d");

  @Override
  public String of(Bulletin all) {
    Bulletin bulletin = all.showing(MOST_ALERTS);
    ObjectNode body = Json.object();
    body.put("text", Stream.of("DMARC", bulletin.rest()).collect(Collectors.joining(" ")).strip());
    body.set(
        "attachments", bulletin.notices().stream().map(this::attachment).collect(Json.toArray()));
    return Json.text(body);
  }

  private ObjectNode attachment(Notice notice) {
    ObjectNode attachment =
        Json.object()
            .put("color", COLOURS.get(Bulletin.urgency(notice)))
            .put("fallback", plain(Bulletin.headline(notice)))
            .put("text", text(notice));
    attachment.putArray("mrkdwn_in").add("text");
    return attachment;
  }

  private String text(Notice notice) {
    return Stream.of(
            Stream.of("*" + Bulletin.urgency(notice) + "* " + text(notice.headline())),
            notice.what().stream().map(SlackForm::text),
            Stream.ofNullable(notice.means()).map(SlackForm::text),
            notice.next().stream().map(step -> "\u2022 " + text(step)),
            Stream.of("<" + page.of(notice.link()) + "|Show>"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Sentence sentence) {
    return Piece.join(sentence, piece -> piece.name() ? code(piece.text()) : plain(piece.text()));
  }

  private static String code(String name) {
    return name.isBlank() ? "" : "`" + plain(name.replace('`', '\'')) + "`";
  }

  /** Slack's own rule: these three and no others. */
  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** A letter in a code block: its text is laid out for a fixed width. */
  @Override
  public String of(Letter letter) {
    String text = plain(Text.shorten(letter.text(), LONGEST_LETTER).replace('`', '\''));
    return Json.text(
        Json.object()
            .put(
                "text",
                "*"
                    + code(Harmless.line(letter.subject()))
                    + "*\n```\n"
                    + text
                    + "\n```\n<"
                    + page.of(letter.link())
                    + "|Show>"));
  }
}
