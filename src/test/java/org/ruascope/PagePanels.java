package org.ruascope;

import static org.ruascope.FigureRows.ALIGNED;
import static org.ruascope.FigureRows.LAST;
import static org.ruascope.FigureRows.MESSAGES;
import static org.ruascope.FigureRows.REPORTERS;
import static org.ruascope.dashboards.Question.Metric.COUNT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.ruascope.dashboards.Panel;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Scope;
import org.ruascope.query.Trend.ByAlignment;
import org.ruascope.query.Trend.ByDisposition;
import org.ruascope.query.Trend.Point;
import org.ruascope.query.source.Dispositions;
import org.ruascope.query.source.Profile;
import org.ruascope.query.source.Profile.Result;

/** Each panel of the dashboards as the page would show it. */
final class PagePanels implements AutoCloseable {
  private static final List<String> ALL = List.of();

  private final PageFigures page;
  private final Profile profile;

  private final Map<String, FigureRows> known = new HashMap<>();

  PagePanels(LocalDate lastDay) {
    this.page = new PageFigures(lastDay);
    this.profile = page.profile(page.whole());
  }

  /** Asked for once, whatever the tool. */
  FigureRows of(Panel panel) {
    return known.computeIfAbsent(panel.dashboard() + "/" + panel.title(), any -> ask(panel));
  }

  private FigureRows ask(Panel panel) {
    return switch (panel.dashboard()) {
      case "DMARC overview" -> overview(panel.title());
      case "DMARC sources" -> sources(panel.title());
      case "DMARC failures" -> new FailurePanels(page).of(panel.title());
      default -> new ReporterPanels(page).of(panel.title());
    };
  }

  private FigureRows overview(String title) {
    return switch (title) {
      case "Messages", "Aligned", "Aligned by DKIM", "Aligned by SPF" ->
          new FigureRows().add(ALL, profile.messages());
      case "Quarantined or rejected" -> new FigureRows().add(ALL, MESSAGES, stopped());
      case "Pending records" -> new FigureRows().add(ALL, COUNT, page.pending().records());
      case "Messages by alignment" -> alignmentByDay();
      case "Whose mail it is" -> page.grouped(page.whole(), Dimension.VERDICT);
      case "Messages by what was done" -> dispositionByDay();
      case "Share aligned" -> shareByDay();
      case "Domains" -> page.domains();
      case "Services" -> page.grouped(page.whole(), Dimension.SERVICE);
      default -> throw new AssertionError(title);
    };
  }

  private FigureRows sources(String title) {
    return switch (title) {
      case "Messages by verdict" ->
          page.verdictsByDay("compliant", "misaligned", "forwarded", "unknown");
      case "Addresses by verdict" -> page.grouped(page.whole(), Dimension.VERDICT);
      case "Services" -> page.grouped(page.whole(), Dimension.SERVICE);
      case "Networks" -> page.grouped(page.whole(), Dimension.NETWORK);
      case "Addresses" -> addresses();
      case "Countries" -> page.grouped(page.whole(), Dimension.COUNTRY);
      case "Signatures" -> signatures();
      case "Organizations of the hosts" -> page.grouped(page.whole(), Dimension.HOST_DOMAIN);
      default -> throw new AssertionError(title);
    };
  }

  private long stopped() {
    Dispositions done = profile.dispositions();
    return done.quarantine() + done.reject();
  }

  private FigureRows alignmentByDay() {
    return page.byDay("By both", alignment(ByAlignment::both))
        .and(page.byDay("By DKIM only", alignment(ByAlignment::dkim)))
        .and(page.byDay("By SPF only", alignment(ByAlignment::spf)))
        .and(page.byDay("Not at all", alignment(ByAlignment::none)));
  }

  private static ToLongFunction<Point> alignment(ToLongFunction<ByAlignment> figure) {
    return point -> figure.applyAsLong(point.alignment());
  }

  private FigureRows dispositionByDay() {
    return page.byDay("Delivered", disposition(done -> done.none() + done.pass()))
        .and(page.byDay("Quarantined", disposition(ByDisposition::quarantine)))
        .and(page.byDay("Rejected", disposition(ByDisposition::reject)))
        .and(page.byDay("Not told", disposition(ByDisposition::unrecognised)));
  }

  private static ToLongFunction<Point> disposition(ToLongFunction<ByDisposition> figure) {
    return point -> figure.applyAsLong(point.disposition());
  }

  private FigureRows shareByDay() {
    FigureRows rows = new FigureRows();
    for (Point point : page.points(page.whole())) {
      List<String> day = List.of(PageFigures.key(point));
      rows.add(day, MESSAGES, PageFigures.messages(point))
          .add(day, ALIGNED, PageFigures.messages(point) - point.alignment().none());
    }
    return rows;
  }

  /** Those with the most messages, as the panel; and how many reporters each of them has. */
  private FigureRows addresses() {
    FigureRows rows = page.grouped(page.whole(), Dimension.IP).first(100);
    FigureRows byReporter = page.grouped(page.whole(), Dimension.REPORTER, Dimension.IP);
    byReporter.all().keySet().stream()
        .map(reporterAndAddress -> List.of(reporterAndAddress.getLast()))
        .filter(rows.all()::containsKey)
        .forEach(address -> rows.add(address, REPORTERS, 1));
    return rows;
  }

  private FigureRows signatures() {
    FigureRows rows = new FigureRows();
    for (Result each : profile.signatures()) {
      String selector = each.detail() == null ? "" : "/" + each.detail();
      List<String> words = List.of(each.domain() + selector + "=" + each.result());
      rows.add(words, each.messages()).add(words, LAST, page.profile(having(each)).lastSeen());
    }
    return rows;
  }

  private Scope having(Result signature) {
    Scope scope = page.whole();
    scope = PageFigures.narrowed(scope, Dimension.DKIM_DOMAIN, signature.domain());
    scope = PageFigures.narrowed(scope, Dimension.DKIM_RESULT, signature.result());
    String selector = Objects.requireNonNullElse(signature.detail(), Condition.ABSENT);
    return PageFigures.narrowed(scope, Dimension.SELECTOR, selector);
  }

  @Override
  public void close() {
    page.close();
  }
}
