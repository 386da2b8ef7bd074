package org.ruascope.digest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.advice.PageAddress;
import org.ruascope.advice.Sentence;
import org.ruascope.report.Text;

/**
 * A letter in HTML that mail programs show as it is meant: tables, styles with their elements,
 * nothing from outside.
 *
 * @param page for links
 */
record HtmlForm(PageAddress page) {
  private static final String LAYOUT =
      "role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"";
  private static final int SHOWN_WIDTH = 590;
  private static final String FROM = "Written by ruascope, from DMARC aggregate reports. ";

  /**
   * The whole document.
   *
   * @param title of the letter, in its first line
   * @param below the title
   * @param more the view that shows it
   */
  String of(String title, String below, List<Block> blocks, Link more) {
    Html html = new Html();
    begin(html, title);
    html.open("h1", Style.TITLE + Style.WRAP, "class=\"text\"").text(title).close("h1");
    html.open("p", Style.MUTED, "class=\"muted\"").text(below).close("p");
    blocks.forEach(block -> block(html, block));
    html.open("p", Style.MUTED + "margin-top:28px;", "class=\"muted\"").text(FROM);
    linked(html, more, new Sentence("See more on its page.", Map.of()));
    html.close("p");
    html.raw("</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n");
    return html.toString();
  }

  private static void begin(Html html, String title) {
    html.raw(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        """);
    html.raw("<title>").text(title).raw("</title>\n<style>\n" + Style.DARK + "</style>\n</head>\n");
    html.open("body", Style.PAGE, "class=\"page\"");
    html.open("table", Style.PAGE, LAYOUT + " class=\"page\"");
    html.raw("<tr><td align=\"center\" style=\"padding:16px 8px;\">\n");
    html.open("table", "max-width:640px;", LAYOUT);
    html.raw("<tr>").open("td", Style.CARD, "align=\"left\" class=\"card\"");
  }

  private void block(Html html, Block block) {
    switch (block) {
      case Block.Heading heading ->
          html.open("h2", Style.HEADING, "class=\"text\"").text(heading.text()).close("h2");
      case Block.Paragraph some ->
          some.sentences()
              .forEach(
                  each ->
                      paragraph(
                          html,
                          some.minor() ? Style.MUTED : Style.TEXT,
                          some.minor() ? "muted" : "text",
                          each));
      case Block.Tiles tiles -> tiles(html, tiles);
      case Block.Chart chart -> chart(html, chart);
      case Block.Items items -> items.items().forEach(item -> item(html, item));
      case Block.Table table -> table(html, table);
    }
  }

  private static void paragraph(Html html, String style, String name, Sentence sentence) {
    html.open("p", style + Style.WRAP, "class=\"" + name + "\"").sentence(sentence).close("p");
  }

  private static void tiles(Html html, Block.Tiles tiles) {
    html.open("table", Style.TABLE + "margin-top:12px;", LAYOUT).raw("<tr>\n");
    for (Block.Tile tile : tiles.tiles()) {
      html.open("td", "padding:8px 16px 8px 0;", "valign=\"top\" class=\"tile\"");
      html.open("div", Style.MUTED + "margin:0;", "class=\"muted\"").text(tile.label());
      html.close("div");
      html.open("div", Style.NUMBER, "class=\"text\"").text(tile.value()).close("div");
      html.open("div", Style.MUTED + "margin:0;", "class=\"muted\"").text(tile.note());
      html.close("div").close("td");
    }
    html.raw("</tr></table>\n");
  }

  private static void chart(Html html, Block.Chart chart) {
    String image =
        "src=\"cid:%s\" width=\"%d\" alt=\"%s\""
            .formatted(chart.image().name(), SHOWN_WIDTH, Text.html(chart.beside().text()));
    html.open("img", "display:block;width:100%;height:auto;border:0;margin-top:12px;", image);
    html.open("table", Style.TABLE, LAYOUT).raw("<tr>\n");
    List<String> aligned = List.of("left", "center", "right");
    for (int i = 0; i < chart.below().size(); i++) {
      html.open("td", Style.MUTED, "class=\"muted\" align=\"" + aligned.get(i) + "\"");
      html.text(chart.below().get(i)).close("td");
    }
    html.raw("</tr></table>\n");
    paragraph(html, Style.MUTED, "muted", chart.beside());
  }

  private void item(Html html, Block.Item item) {
    html.open("div", Style.LINE + "padding:10px 0 4px 0;", "class=\"line\"");
    html.open("p", Style.TEXT + Style.WRAP + "margin-bottom:4px;", "class=\"text\"");
    html.open("span", Style.badge(item.tone()), "class=\"" + word(item.tone()) + "\"");
    html.text(item.badge()).raw("</span> ");
    linked(html, item.link(), item.title());
    html.close("p");
    item.notes().forEach(note -> paragraph(html, Style.MUTED, "muted", note));
    html.close("div");
  }

  private static String word(Tone tone) {
    return tone.name().toLowerCase(Locale.ROOT);
  }

  private void linked(Html html, @Nullable Link link, Sentence text) {
    if (link == null) {
      html.sentence(text);
    } else {
      String href = "href=\"" + Text.html(page.of(link)) + "\" class=\"link\"";
      html.open("a", Style.LINK, href).sentence(text).raw("</a>");
    }
  }

  private void table(Html html, Block.Table table) {
    html.open("table", Style.TABLE, "width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"");
    html.raw("<tr>\n");
    for (Block.Column column : table.columns()) {
      html.open(
          "th", Style.MUTED + padding(6, column), "scope=\"col\" class=\"muted\"" + side(column));
      html.text(column.title()).close("th");
    }
    html.raw("</tr>\n");
    for (List<Block.Cell> row : table.rows()) {
      html.raw("<tr>\n");
      for (int i = 0; i < row.size(); i++) {
        cell(html, table.columns().get(i), row.get(i));
      }
      html.raw("</tr>\n");
    }
    html.close("table");
  }

  private static String side(Block.Column column) {
    return " align=\"" + (column.number() ? "right" : "left") + "\"";
  }

  /** Only figures need to be kept apart from what is left of them. */
  private static String padding(int above, Block.Column column) {
    return "padding:%dpx 0 %dpx %dpx;".formatted(above, above, column.number() ? 12 : 0);
  }

  private void cell(Html html, Block.Column column, Block.Cell cell) {
    String wrap = cell.link() == null ? "white-space:nowrap;" : Style.WRAP;
    html.open(
        "td",
        Style.TEXT + Style.LINE + wrap + padding(8, column),
        "valign=\"top\" class=\"text line\"" + side(column));
    linked(html, cell.link(), cell.text());
    if (cell.note() != null) {
      html.open("div", Style.MUTED + "margin:0;", "class=\"muted\"").sentence(cell.note());
      html.close("div");
    }
    html.close("td");
  }
}
