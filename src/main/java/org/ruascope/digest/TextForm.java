package org.ruascope.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ruascope.advice.Link;
import org.ruascope.advice.PageAddress;
import org.ruascope.advice.Sentence;
import org.ruascope.report.Text;

/**
 * A letter in plain text, in lines that fit everywhere; addresses stand alone, so that they can be
 * clicked.
 *
 * @param page where its views are
 */
record TextForm(PageAddress page) {
  private static final int WIDTH = 72;
  private static final String INDENT = "  ";

  String of(String title, String below, List<Block> blocks, Link more) {
    List<String> lines = new ArrayList<>(wrapped(title, ""));
    lines.addAll(wrapped(below, ""));
    blocks.forEach(block -> add(lines, block));
    lines.add("");
    lines.add("-".repeat(WIDTH));
    lines.add("Written by ruascope, from DMARC aggregate reports. Its page:");
    lines.add(page.of(more));
    return String.join("\n", lines) + "\n";
  }

  private void add(List<String> lines, Block block) {
    lines.add("");
    switch (block) {
      case Block.Heading heading -> {
        lines.add(heading.text().toUpperCase(Locale.ROOT));
      }
      case Block.Paragraph some ->
          some.sentences().forEach(each -> lines.addAll(wrapped(text(each), "")));
      case Block.Tiles tiles ->
          tiles.tiles().forEach(each -> lines.addAll(wrapped(tile(each), "")));
      case Block.Chart chart -> lines.removeLast();
      case Block.Items items -> items.items().forEach(each -> item(lines, each));
      case Block.Table table -> table(lines, table);
    }
  }

  private static String tile(Block.Tile tile) {
    return tile.label()
        + ": "
        + tile.value()
        + (tile.note().isEmpty() ? "" : " (" + tile.note() + ")");
  }

  private void item(List<String> lines, Block.Item item) {
    lines.addAll(wrapped("* " + item.badge() + ": " + text(item.title()), INDENT));
    item.notes().forEach(each -> lines.addAll(indented(wrapped(text(each), ""))));
    if (item.link() != null) {
      lines.add(INDENT + page.of(item.link()));
    }
  }

  private static List<String> indented(List<String> lines) {
    return lines.stream().map(line -> INDENT + line).toList();
  }

  private static void table(List<String> lines, Block.Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns().stream().map(Block.Column::title).toList());
    table.rows().forEach(row -> rows.add(row.stream().map(TextForm::cell).toList()));
    List<Integer> widths =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
            .toList();
    rows.forEach(row -> lines.add(row(row, table.columns(), widths)));
  }

  private static String cell(Block.Cell cell) {
    return text(cell.text()) + (cell.note() == null ? "" : " (" + text(cell.note()) + ")");
  }

  private static String row(List<String> cells, List<Block.Column> columns, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> padded(cells.get(i), widths.get(i), columns.get(i).number()))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private static String padded(String text, int width, boolean right) {
    String pad = " ".repeat(width - text.length());
    return right ? pad + text : text + pad;
  }

  /** A stranger's address isn't to be clicked. */
  private static String text(Sentence sentence) {
    Map<String, String> parameters = new HashMap<>(sentence.parameters());
    parameters.replaceAll((name, value) -> Text.unlinked(value));
    return new Sentence(sentence.template(), parameters).text();
  }

  /** By words; a word that is longer has a line for itself. */
  private static List<String> wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH - INDENT.length()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
      }
      line.append(line.isEmpty() || line.toString().equals(indent) ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
