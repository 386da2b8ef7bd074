package org.ruascope.digest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.channel.Letter.Image;

/** A piece of a letter, without form: HTML and plain text give it theirs. */
sealed interface Block {

  /** What the next pieces are about; our own words. */
  record Heading(String text) implements Block {}

  /**
   * Some sentences.
   *
   * @param minor whether one may leave it out
   */
  record Paragraph(List<Sentence> sentences, boolean minor) implements Block {}

  /** Figures side by side. */
  record Tiles(List<Tile> tiles) implements Block {}

  /** A figure; our own words. */
  record Tile(String label, String value, String note) {}

  /**
   * A picture without any letters in it.
   *
   * @param beside what it shows, for those who don't see it
   * @param below what stands below its left end, its middle and its right end
   */
  record Chart(Image image, Sentence beside, List<String> below) implements Block {}

  /** Things that people should know, one after the other. */
  record Items(List<Item> items) implements Block {}

  /**
   * One thing.
   *
   * @param badge a word or two of ours
   * @param link what shows more; null: nothing does
   */
  record Item(Tone tone, String badge, Sentence title, List<Sentence> notes, @Nullable Link link) {}

  /** Rows with a cell for each column. */
  record Table(List<Column> columns, List<List<Cell>> rows) implements Block {}

  /** A column; its title is in our own words. */
  record Column(String title, boolean number) {}

  /**
   * A cell.
   *
   * @param note below it; null: none
   */
  record Cell(Sentence text, @Nullable Sentence note, @Nullable Link link) {}
}
