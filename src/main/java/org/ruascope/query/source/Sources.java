package org.ruascope.query.source;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.Found;
import org.ruascope.query.Messages;
import org.ruascope.query.Scope;
import org.ruascope.query.source.Ranking.Groups;

/**
 * Who sends, in groups. However many sources there are, answers are bounded: first it is asked
 * which groups come first, then about those of one page.
 */
public final class Sources {
  private static final int AT_LEAST = 1_000;
  private static final int CHUNK = 200;

  private final Searches searches;
  private final FirstRecord stored;

  /** Asks there. */
  public Sources(Searches searches) {
    this.searches = searches;
    this.stored = new FirstRecord(searches);
  }

  /**
   * A page of groups.
   *
   * @param by what they are grouped by
   * @param rows the groups
   * @param total how many groups there are
   * @param more whether there are more than that; these come after all others
   * @param messages of all groups
   */
  public record Page(String by, List<Group> rows, long total, boolean more, Messages messages) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /**
   * All groups.
   *
   * @param total how many
   * @param more whether there are even more, which aren't among these
   * @param rows asked for as they are read
   */
  public record All(long total, boolean more, Stream<Group> rows) {}

  /**
   * A page of the groups of a scope.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer
   */
  public Page in(Scope scope, Grouping grouping, Listing listing) {
    Ranking ranking = new Ranking(grouping, listing, Math.max(AT_LEAST, listing.end() + 1));
    Found found =
        Found.of(
            searches.aggregate(
                Alias.RECORDS, scope.query(), Asked.and(ranking.aggregations(), Messages.SUMS)));
    Groups groups = ranking.read(found);
    int size = groups.values().size();
    List<String> wanted =
        groups.values().subList(Math.min(listing.first(), size), Math.min(listing.end(), size));
    return new Page(
        grouping.name(),
        details(scope, grouping).of(wanted),
        size,
        groups.more(),
        Messages.in(found));
  }

  /**
   * All groups of a scope.
   *
   * @throws org.ruascope.report.UnavailableException when Elasticsearch doesn't answer; also from
   *     the stream
   */
  public All all(Scope scope, Grouping grouping, Listing listing) {
    Ranking ranking = new Ranking(grouping, listing, Listing.MOST);
    Groups groups =
        ranking.read(
            Found.of(searches.aggregate(Alias.RECORDS, scope.query(), ranking.aggregations())));
    Details details = details(scope, grouping);
    int size = groups.values().size();
    Stream<Group> rows =
        IntStream.iterate(0, first -> first < size, first -> first + CHUNK)
            .mapToObj(first -> groups.values().subList(first, Math.min(first + CHUNK, size)))
            .flatMap(chunk -> details.of(chunk).stream());
    return new All(size, groups.more(), rows);
  }

  private Details details(Scope scope, Grouping grouping) {
    Newness newness = Newness.in(scope.period(), stored.first(scope.domain()));
    return new Details(searches, scope, grouping, newness);
  }
}
