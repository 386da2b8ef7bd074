package org.ruascope.alert.channel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.advice.PageAddress;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.report.Text;

/**
 * Alerts as HTML for mails: tables and inline styles, since that is what mail programs show alike;
 * the few rules for the dark are an extra. Nothing is loaded from anywhere.
 *
 * @param page for links
 */
record HtmlForm(PageAddress page) {
  private static final String FONT =
      "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
  private static final String DOCUMENT =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="color-scheme" content="light dark">
      <meta name="supported-color-schemes" content="light dark">
      <title>{title}</title>
      <style>
      :root { color-scheme: light dark; }
      @media (prefers-color-scheme: dark) {
        .page { background: #0e1218 !important; }
        .card { background: #161b24 !important; }
        .text { color: #e7ebf3 !important; }
        .faint { color: #9ca8bc !important; }
        .name { background: #212c54 !important; color: #e7ebf3 !important; }
        .link { color: #93a9ff !important; }
      }
      </style>
      </head>
      <body class="page" style="margin:0;background:#f5f6f8">
      <table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" \
      style="background:#f5f6f8">
      <tr><td align="center" style="padding:16px 8px">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" \
      style="max-width:600px;{font}">
      {cards}
      <tr><td class="faint" style="padding:8px 4px;font-size:13px;line-height:20px;color:#546075">\
      {rest}ruascope sent this. What it tells, and to whom, is set in its configuration.</td></tr>
      </table>
      </td></tr>
      </table>
      </body>
      </html>
      """;
  private static final String CARD =
      """
      <tr><td style="padding:0 0 16px">
      <table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" \
      style="background:#ffffff;border-left:4px solid {colour};border-radius:6px">
      <tr><td style="padding:20px 24px">
      <p class="faint" style="margin:0 0 4px;font-size:13px;line-height:20px;color:#546075">\
      <span style="display:inline-block;width:9px;height:9px;border-radius:5px;\
      background:{colour}"></span> {urgency}</p>
      <h1 class="text" style="margin:0 0 12px;font-size:18px;line-height:26px;color:#18202d">\
      {headline}</h1>
      {paragraphs}
      {next}
      <p style="margin:16px 0 0;font-size:15px;line-height:22px"><a class="link" href="{url}" \
      style="color:#2f52cf">Show it on the page</a></p>
      </td></tr>
      </table>
      </td></tr>
      """;
  private static final String PARAGRAPH =
      """
      <p class="text" style="margin:0 0 8px;font-size:15px;line-height:22px;color:#18202d">{text}</p>
      """;
  private static final String STEPS =
      """
      <p class="text" style="margin:16px 0 4px;font-size:15px;line-height:22px;color:#18202d">\
      <strong>What to do</strong></p>
      <ol class="text" style="margin:0;padding:0 0 0 22px;font-size:15px;line-height:22px;\
      color:#18202d">
      {steps}
      </ol>
      """;
  private static final String NAME =
      """
      <span class="name" style="background:#e8edfc;border-radius:3px;padding:0 2px;\
      word-break:break-word;unicode-bidi:isolate">{text}</span>""";

  /** A whole document. */
  String of(Bulletin bulletin) {
    return new Filling(DOCUMENT)
        .with("title", Text.html(bulletin.subject()))
        .with("font", FONT)
        .with("rest", bulletin.rest().isEmpty() ? "" : bulletin.rest() + "<br>")
        .with("cards", bulletin.notices().stream().map(this::card).collect(Collectors.joining()))
        .text();
  }

  private String card(Notice notice) {
    Stream<Sentence> paragraphs =
        Stream.concat(notice.what().stream(), Stream.ofNullable(notice.means()));
    return new Filling(CARD)
        .with("colour", colour(notice))
        .with("urgency", Bulletin.urgency(notice))
        .with("headline", Bulletin.before(notice) + text(notice.headline()))
        .with("paragraphs", paragraphs.map(HtmlForm::paragraph).collect(Collectors.joining()))
        .with("next", steps(notice.next()))
        .with("url", Text.html(page.of(notice.link())))
        .text();
  }

  private static String colour(Notice notice) {
    if (notice.occasion() == Notice.Occasion.RESOLVED) {
      return "#15803d";
    }
    return switch (notice.severity()) {
      case CRITICAL -> "#c8102e";
      case WARNING -> "#d97706";
      case INFO -> "#2563eb";
    };
  }

  private static String paragraph(Sentence sentence) {
    return new Filling(PARAGRAPH).with("text", text(sentence)).text();
  }

  private static String steps(List<Sentence> next) {
    return next.isEmpty()
        ? ""
        : new Filling(STEPS)
            .with(
                "steps",
                next.stream()
                    .map(step -> "<li>" + text(step) + "</li>")
                    .collect(Collectors.joining("\n")))
            .text();
  }

  private static String text(Sentence sentence) {
    return Piece.join(
        sentence,
        piece ->
            piece.name()
                ? new Filling(NAME).with("text", Text.htmlName(piece.text())).text()
                : Text.html(piece.text()));
  }
}
