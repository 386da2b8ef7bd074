package org.ruascope;

import java.util.stream.Stream;
import org.ruascope.index.Searches;
import org.ruascope.query.Domains;
import org.ruascope.query.Trend;
import org.ruascope.query.overview.Order;
import org.ruascope.query.overview.Overview;
import org.ruascope.web.Parameters;
import org.ruascope.web.Resource;

/** What the page asks about domains: how they stand, and how they got there. */
final class DomainResources {
  private static final int MOST_PAGES = 1_000;
  private static final int USUAL_SIZE = 25;
  private static final int MOST_SIZE = 500;

  private final Domains domains;
  private final Overview overview;
  private final Trend trend;

  DomainResources(Searches searches) {
    this.domains = new Domains(searches);
    this.overview = new Overview(searches);
    this.trend = new Trend(searches);
  }

  Stream<Resource> all() {
    return Stream.of(
        new Resource("domains", parameters -> domains.in(parameters.scope())),
        new Resource("overview", asked -> overview.in(asked.scope(), page(asked), asked.today())),
        new Resource("trend", asked -> trend.in(asked.scope(), asked.today())));
  }

  private static Overview.Page page(Parameters asked) {
    return new Overview.Page(
        asked.text("find"),
        asked.word("sort", Order.TROUBLE),
        asked.number("page", 1, 1, MOST_PAGES),
        asked.exports() ? Integer.MAX_VALUE : asked.number("size", USUAL_SIZE, 1, MOST_SIZE));
  }
}
