package org.ruascope.digest;

import java.util.ArrayList;
import java.util.List;
import org.ruascope.advice.Sentence;
import org.ruascope.archive.Kept;
import org.ruascope.digest.Block.Heading;
import org.ruascope.digest.Block.Item;
import org.ruascope.digest.Block.Items;
import org.ruascope.digest.Block.Paragraph;
import org.ruascope.query.Habit;
import org.ruascope.query.Reporter;
import org.ruascope.query.overview.Finding;

/** All that stands in a letter, the most urgent first. */
record Content(Digest digest) {
  private static final int MOST = 8;

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(new Summary(digest).blocks());
    if (!new Summary(digest).isEmpty()) {
      blocks.addAll(new Volume(digest).blocks());
    }
    changes(blocks);
    blocks.addAll(new DomainLines(digest).blocks());
    reporters(blocks);
    quarantine(blocks);
    return blocks;
  }

  private void changes(List<Block> blocks) {
    Changes changes = digest.changes();
    if (changes.began().isEmpty()
        && changes.lasting().isEmpty()
        && !digest.overview().domains().isEmpty()) {
      blocks.add(new Heading("Needs attention"));
      blocks.add(line("Nothing: no mail of your own is refused, and no key fails."));
    }
    found(blocks, "Broke in this time", changes.began());
    found(blocks, "Still to be mended", changes.lasting());
    ended(blocks, changes);
    found(blocks, "New and vanished sources", changes.sources());
    found(blocks, "Other news", changes.news());
  }

  private void found(List<Block> blocks, String heading, List<Finding> findings) {
    if (!findings.isEmpty()) {
      blocks.add(new Heading(heading));
      blocks.add(new Items(findings.stream().limit(MOST).map(this::item).toList()));
      more(blocks, findings.size());
    }
  }

  private Item item(Finding finding) {
    return new Item(
        tone(finding),
        badge(finding),
        Say.title(finding, digest.isOfOne()),
        List.of(Say.advice(finding)),
        finding.link());
  }

  private static Tone tone(Finding finding) {
    return switch (finding.level()) {
      case BAD -> Tone.BAD;
      case WARN -> Tone.WARN;
      case GOOD -> Tone.GOOD;
      case INFO -> Tone.NEUTRAL;
    };
  }

  /** The page's words. */
  private static String badge(Finding finding) {
    return switch (finding.level()) {
      case BAD -> "Mend";
      case WARN -> "Look";
      case GOOD -> "Better";
      case INFO -> "News";
    };
  }

  private void ended(List<Block> blocks, Changes changes) {
    List<Item> items = new ArrayList<>(changes.better().stream().map(this::item).toList());
    changes.over().stream().map(this::over).forEach(items::add);
    if (!items.isEmpty()) {
      blocks.add(new Heading("Mended, or not seen any more"));
      blocks.add(new Items(items.stream().limit(MOST).toList()));
      more(blocks, items.size());
    }
  }

  private Item over(Finding finding) {
    Sentence note = Say.that("So it was before; it isn't so any more.");
    return new Item(
        Tone.GOOD, "Over", Say.title(finding, digest.isOfOne()), List.of(note), finding.link());
  }

  private static void more(List<Block> blocks, int all) {
    if (all > MOST) {
      blocks.add(
          new Paragraph(
              List.of(
                  Say.that("And {more} more; the page has all.", "more", Words.count(all - MOST))),
              true));
    }
  }

  private void reporters(List<Block> blocks) {
    List<Reporter> silent = digest.silent();
    if (!silent.isEmpty()) {
      blocks.add(new Heading("Silent reporters"));
      blocks.add(new Items(silent.stream().limit(MOST).map(Content::silent).toList()));
      more(blocks, silent.size());
      blocks.add(
          new Paragraph(
              List.of(
                  Say.that(
                      "They may have no mail of yours to report, refuse the address in your rua,"
                          + " or their mails are lost on the way: look into the mailbox’s spam"
                          + " folder.")),
              true));
    }
  }

  private static Item silent(Reporter reporter) {
    Habit habit = reporter.habit();
    Sentence note =
        Say.that(
            "Nothing for {quiet}; usually it reports every {usual}.",
            "quiet",
            Words.count(habit.quiet(), "day", "days"),
            "usual",
            usual(habit));
    return new Item(
        Tone.WARN, "Silent", Say.that("{who}", "who", reporter.name()), List.of(note), null);
  }

  private static String usual(Habit habit) {
    Integer gap = habit.usualGap();
    return gap == null || gap == 1 ? "day" : Words.count(gap) + " days";
  }

  private void quarantine(List<Block> blocks) {
    Kept kept = digest.quarantine();
    if (kept.count() > 0) {
      blocks.add(new Heading("Quarantine"));
      blocks.add(
          line(
              "{mails} couldn't be read, of all domains and times. `ruascope quarantine list` says"
                  + " why, and `ruascope quarantine retry` tries them again.",
              "mails",
              Words.count(kept.count(), "delivery", "deliveries")));
    }
  }

  private static Paragraph line(String template, String... namesAndValues) {
    return new Paragraph(List.of(Say.that(template, namesAndValues)), false);
  }
}
