package org.ruascope;

import java.util.List;
import java.util.stream.Stream;
import org.ruascope.index.Searches;
import org.ruascope.query.Reporter;
import org.ruascope.query.ReporterSort;
import org.ruascope.query.Reporters;
import org.ruascope.query.Reporting;
import org.ruascope.query.Scope;
import org.ruascope.query.StoredReports;
import org.ruascope.query.StoredReports.Only;
import org.ruascope.status.Health;
import org.ruascope.status.Level;
import org.ruascope.web.Parameters;
import org.ruascope.web.Reply;
import org.ruascope.web.Resource;

/** What the page asks about reports and those who send them, and about how they come in. */
final class IntakeResources {
  private static final int USUAL_SIZE = 50;
  private static final int MOST_SIZE = 500;

  private final Reporters reporters;
  private final StoredReports reports;
  private final Watching watching;

  IntakeResources(Searches searches, Watching watching) {
    this.reporters = new Reporters(searches, watching::repeated);
    this.reports = new StoredReports(searches);
    this.watching = watching;
  }

  Stream<Resource> all() {
    return Stream.of(
        new Resource("reporters", this::reporters),
        new Resource("reports", this::reports),
        new Resource("intake", parameters -> watching.watch().intake()),
        new Resource("health", parameters -> health()));
  }

  private Reporting reporters(Parameters parameters) {
    Scope scope = parameters.scope();
    ReporterSort sort = parameters.word("sort", ReporterSort.REPORTS);
    List<Reporter> all = reporters.in(scope, parameters.today());
    return Reporting.of(all, sort);
  }

  private StoredReports.Page reports(Parameters parameters) {
    Scope scope = parameters.scope();
    Only only = parameters.word("only", Only.ALL);
    int size = parameters.number("size", USUAL_SIZE, 1, MOST_SIZE);
    int page = parameters.number("page", 1, 1, StoredReports.DEEPEST / size);
    return reports.in(scope, only, (page - 1) * size, size);
  }

  /** In the status too, for those who don't read. */
  private Reply health() {
    Health health = watching.watch().health();
    return new Reply(health.status() == Level.BAD ? 503 : 200, health.brief());
  }
}
