package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.History;
import org.ruascope.alert.rule.Window;
import org.ruascope.index.Alias;
import org.ruascope.index.Searches;
import org.ruascope.query.Asked;
import org.ruascope.query.Found;
import org.ruascope.query.Period;
import org.ruascope.query.Queries;

/**
 * What was known at any time, from what is stored. Records don't say when they came, but reports
 * do: what a reporter tells of a domain and day was known from when the first such report came.
 */
public final class StoredHistory implements History {
  private static final String DOMAINS = "domains";
  private static final String FIRST = "first";
  private static final Duration BEGINNING = Duration.ofDays(1);
  private static final int MOST_DOMAINS = 10_000;

  /** Domains with together so many reports are asked for at once, and in memory. */
  private static final long BATCH = 6_000;

  /** No rule takes anybody for new who sent before that many days. */
  private static final int NEW = 21;

  private final Searches searches;
  private final SentBefore sentBefore;

  /** Asks there. */
  public StoredHistory(Searches searches) {
    this.searches = searches;
    this.sentBefore = new SentBefore(searches);
  }

  @Override
  public Stream<Facts> known(Instant asOf) {
    Window window = Window.before(asOf);
    Instant settled = settled();
    return batches(domains(window)).stream()
        .flatMap(domains -> read(new DomainBatch(searches, window, settled, domains), window));
  }

  /** Whoever begins with a mailbox full of old mails has read them within a day. */
  private Instant settled() {
    Map<String, Aggregate> answer =
        searches.aggregate(
            Alias.REPORTS, Queries.everything(), Map.of(FIRST, Asked.earliest("event.ingested")));
    Instant first = Found.of(answer).time(FIRST);
    return first == null ? Instant.EPOCH : first.plus(BEGINNING);
  }

  private Stream<Facts> read(DomainBatch batch, Window window) {
    List<Facts> facts = batch.read();
    sentBefore.prepare(newcomers(facts, window.last().minusDays(NEW)), window.first());
    return facts.stream();
  }

  /** Sources that nothing is known of before a day. */
  private static Watched newcomers(List<Facts> domains, LocalDate day) {
    Watched newcomers = new Watched(MailCells.SOURCE);
    for (Facts facts : domains) {
      Set<String> old =
          facts.mail().stream()
              .filter(mail -> mail.day().isBefore(day))
              .map(Facts.Mail::source)
              .collect(Collectors.toSet());
      facts.mail().stream()
          .map(Facts.Mail::source)
          .filter(source -> !old.contains(source))
          .forEach(source -> newcomers.add(facts.domain(), source));
    }
    return newcomers;
  }

  private List<Found> domains(Window window) {
    Map<String, Aggregate> answer =
        searches.aggregate(
            Alias.REPORTS,
            Queries.in(new Period(window.first(), window.last())),
            Map.of(DOMAINS, Asked.usual(Cells.DOMAIN, MOST_DOMAINS, Map.of())));
    return Found.of(answer).each(DOMAINS);
  }

  private static List<List<String>> batches(List<Found> domains) {
    List<List<String>> batches = new ArrayList<>();
    long room = 0;
    for (Found domain : domains) {
      if (domain.documents() > room) {
        batches.add(new ArrayList<>());
        room = BATCH;
      }
      batches.getLast().add(domain.key());
      room -= domain.documents();
    }
    return batches;
  }

  @Override
  public boolean sentBefore(String domain, String source, LocalDate day) {
    return sentBefore.is(domain, source, day);
  }
}
