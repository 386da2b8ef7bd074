package org.ruascope.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.advice.Sentence;
import org.ruascope.digest.Bars.Bar;
import org.ruascope.digest.Block.Chart;
import org.ruascope.digest.Block.Tile;
import org.ruascope.digest.Block.Tiles;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;
import org.ruascope.query.Trend.Point;
import org.ruascope.query.overview.Figures;

/** How much mail there was, and how much of it is aligned, against the time before. */
record Volume(Digest digest) {

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Tiles(List.of(messages(), aligned(), reporters())));
    blocks.add(chart());
    return blocks;
  }

  private Tile messages() {
    Figures total = digest.overview().total();
    return new Tile("Messages", Words.count(total.messages().all()), messages(total) + against());
  }

  private Tile aligned() {
    Figures total = digest.overview().total();
    return new Tile("Aligned", share(total.messages()), aligned(total) + against());
  }

  private Tile reporters() {
    int silent = digest.silent().size();
    return new Tile(
        "Domains with mail",
        Words.count(digest.overview().domainsTotal()),
        silent == 0
            ? "no reporter fell silent"
            : Words.count(silent, "reporter", "reporters") + " fell silent");
  }

  /** More or less than before. */
  static String messages(Figures figures) {
    return Words.change(figures.now().all(), figures.before().all());
  }

  /** Better or worse than before; empty if one of both is nothing. */
  static String aligned(Figures figures) {
    Messages now = figures.now();
    Messages before = figures.before();
    return now.all() == 0 || before.all() == 0 ? "" : Words.points(part(now) - part(before));
  }

  static String share(Messages messages) {
    return messages.all() == 0 ? "–" : Words.share(part(messages));
  }

  private static double part(Messages messages) {
    return (double) messages.aligned() / messages.all();
  }

  private String against() {
    Period before = digest.overview().windows().before();
    return before == null || digest.overview().total().before().all() == 0
        ? ""
        : ", against " + Words.shortDay(before.first()) + " to " + Words.shortDay(before.last());
  }

  private Chart chart() {
    List<Point> points = digest.days().points();
    List<Bar> bars = points.stream().map(this::bar).toList();
    return new Chart(
        Bars.image("messages.png", bars),
        beside(points),
        List.of(
            Words.shortDay(points.getFirst().first()),
            "from " + Words.shortDay(begin()) + ": " + name(),
            Words.shortDay(points.getLast().last())));
  }

  private String name() {
    return switch (digest.edition().span()) {
      case WEEK -> "this week";
      case MONTH -> "this month";
    };
  }

  private LocalDate begin() {
    return digest.edition().first();
  }

  private Bar bar(Point point) {
    long aligned = point.alignment().both() + point.alignment().dkim() + point.alignment().spf();
    return new Bar(aligned, point.alignment().none(), point.first().isBefore(begin()));
  }

  private Sentence beside(List<Point> points) {
    Point most =
        points.stream()
            .max((one, other) -> Long.compare(bar(one).all(), bar(other).all()))
            .orElseThrow();
    return Say.that(
        "Messages by day: green passed DMARC, red on top of it did not. The paler days are those"
            + " before. The most were {messages}, on {day}.",
        "messages",
        Words.count(bar(most).all()),
        "day",
        Words.day(most.first()));
  }
}
