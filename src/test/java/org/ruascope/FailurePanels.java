package org.ruascope;

import static org.ruascope.FigureRows.MESSAGES;

import java.util.List;
import org.ruascope.query.Dimension;
import org.ruascope.query.Scope;

/** The panels of failures as the page would show them. */
record FailurePanels(PageFigures page) {
  private static final String[] NO_STRANGER = {"compliant", "misaligned", "forwarded"};
  private static final String[] UNUSABLE = {
    "dkim_broken", "dkim_permerror", "dkim_temperror", "dkim_policy"
  };
  private static final String[] NO_PASS = {
    "none", "neutral", "fail", "softfail", "policy", "temperror", "permerror", "unrecognised"
  };

  FigureRows of(String title) {
    return switch (title) {
      case "Not aligned" -> messages(Dimension.ALIGNMENT, "none");
      case "Yours, to be mended" -> messages(Dimension.VERDICT, "misaligned");
      case "Passed on by others" -> messages(Dimension.VERDICT, "forwarded");
      case "Strangers'" -> messages(Dimension.VERDICT, "unknown");
      case "What doesn't comply" -> page.verdictsByDay("misaligned", "forwarded", "unknown");
      case "Yours, to be mended, by source" ->
          page.grouped(
                  where(Dimension.VERDICT, "misaligned"),
                  Dimension.HEADER_FROM,
                  Dimension.IP,
                  Dimension.FAILING)
              .named();
      case "What fails in mail that isn't a stranger's" ->
          page.grouped(where(Dimension.VERDICT, NO_STRANGER), Dimension.FAILING).named();
      case "Signatures that are broken or can't be used" ->
          page.grouped(where(Dimension.FAILING, UNUSABLE), Dimension.SELECTOR, Dimension.FAILING)
              .named();
      case "SPF domains that don't pass" -> spf();
      case "Excused by the receiver" ->
          page.grouped(page.whole(), Dimension.OVERRIDE, Dimension.REPORTER).named();
      default -> throw new AssertionError(title);
    };
  }

  private FigureRows spf() {
    Scope own = where(Dimension.VERDICT, NO_STRANGER);
    Scope failing = PageFigures.narrowed(own, Dimension.SPF_RESULT, NO_PASS);
    return page.grouped(failing, Dimension.SPF_DOMAIN, Dimension.SPF_RESULT).named();
  }

  private FigureRows messages(Dimension dimension, String value) {
    long all = page.profile(where(dimension, value)).messages().all();
    return new FigureRows().add(List.of(), MESSAGES, all);
  }

  private Scope where(Dimension dimension, String... values) {
    return PageFigures.narrowed(page.whole(), dimension, values);
  }
}
