package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.Found;
import org.ruascope.query.Period;
import org.ruascope.query.Queries;

/**
 * Whether sources sent before a day, however long ago. There may be thousands of newcomers a day,
 * of all domains together; so those that are read together are asked for together.
 */
final class SentBefore {
  private static final String DOMAINS = "domains";
  private static final String SOURCES = "sources";

  private final Searches searches;
  private final Map<Question, Boolean> answers = new ConcurrentHashMap<>();

  /** What is asked. */
  private record Question(String domain, String source, LocalDate day) {}

  SentBefore(Searches searches) {
    this.searches = searches;
  }

  /** Asks for some that somebody is likely to ask for; forgets all others. */
  void prepare(Watched newcomers, LocalDate day) {
    answers.clear();
    Aggregation each =
        Asked.usual(
            Cells.DOMAIN,
            Watched.MOST,
            Map.of(SOURCES, Asked.usual(MailCells.SOURCE, Watched.MOST, Map.of())));
    Query query = Queries.all(newcomers.query(), before(day));
    Map<String, Found> found =
        Found.of(searches.aggregateQuietly(Alias.RECORDS, query, Map.of(DOMAINS, each)))
            .named(DOMAINS);
    newcomers.forEach(
        (domain, sources) -> {
          Set<String> old = found.getOrDefault(domain, Found.NOTHING).named(SOURCES).keySet();
          sources.forEach(
              source -> answers.put(new Question(domain, source, day), old.contains(source)));
        });
  }

  boolean is(String domain, String source, LocalDate day) {
    Boolean answer = answers.get(new Question(domain, source, day));
    return answer == null ? ask(domain, source, day) : answer;
  }

  private boolean ask(String domain, String source, LocalDate day) {
    Query query =
        Queries.all(Chosen.of(List.of(domain)), Queries.is(MailCells.SOURCE, source), before(day));
    return Found.of(searches.aggregate(Alias.RECORDS, query, Asked.SUM)).messages() > 0;
  }

  private static Query before(LocalDate day) {
    return Queries.in(new Period(LocalDate.EPOCH, day.minusDays(1)));
  }
}
