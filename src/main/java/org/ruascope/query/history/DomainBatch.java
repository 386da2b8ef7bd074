package org.ruascope.query.history;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ruascope.alert.rule.Facts;
import org.ruascope.alert.rule.Window;
import org.ruascope.index.Searches;
import org.ruascope.query.Period;
import org.ruascope.query.Queries;

/** Some domains, read together. */
final class DomainBatch {
  private final Searches searches;
  private final Window window;
  private final Instant settled;
  private final Query query;
  private final Map<String, Reading> readings = new LinkedHashMap<>();
  private final Set<Cell.Told> known = new HashSet<>();

  /** What has been read of a domain. */
  private record Reading(
      List<Facts.Mail> mail, List<Facts.Signatures> signatures, List<Facts.Reports> reports) {
    Facts facts(String domain) {
      return new Facts(domain, mail, signatures, reports);
    }
  }

  DomainBatch(Searches searches, Window window, Instant settled, List<String> domains) {
    this.searches = searches;
    this.window = window;
    this.settled = settled;
    this.query =
        Queries.all(Chosen.of(domains), Queries.in(new Period(window.first(), window.last())));
    domains.forEach(
        domain ->
            readings.put(
                domain, new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
  }

  /** Reports first: of what others tell, only what they had told by then counts. */
  List<Facts> read() {
    new ReportCells(searches, settled).read(query, this::add);
    new MailCells(searches).read(query, window.last(), this::add);
    new SignatureCells(searches).read(query, this::add);
    return readings.entrySet().stream().map(each -> each.getValue().facts(each.getKey())).toList();
  }

  private void add(Cell.Told told, Facts.Reports reports) {
    Reading reading = readings.get(told.domain());
    if (reading != null && !reports.arrived().isAfter(window.asOf())) {
      reading.reports().add(reports);
      if (reports.forged() == 0) {
        known.add(told);
      }
    }
  }

  private void add(Cell.Told told, Facts.Mail mail) {
    Reading reading = readings.get(told.domain());
    if (reading != null && known.contains(told)) {
      reading.mail().add(mail);
    }
  }

  private void add(Cell.Told told, Facts.Signatures signatures) {
    Reading reading = readings.get(told.domain());
    if (reading != null && known.contains(told)) {
      reading.signatures().add(signatures);
    }
  }
}
