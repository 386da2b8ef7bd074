package org.ruascope.pipeline;

import java.util.List;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.ruascope.report.Batch;
import org.ruascope.report.Content;
import org.ruascope.report.Delivery;
import org.ruascope.report.Parsed;

/** The way in for routes of the user's own ({@code direct:ingest}). */
public final class Door {

  /**
   * A batch of one delivery, named by the route that it came from.
   *
   * @param bytes of a mail or a report; Camel converts files, streams and strings
   */
  public Batch enter(byte[] bytes, Exchange exchange) {
    String source = "route " + exchange.getFromRouteId() + " exchange " + exchange.getExchangeId();
    return new Batch(List.of(new Delivery(source, Content.of(bytes))));
  }

  /** What became of it, in a word that a route can choose by: {@code processed}. */
  public String answer(List<Parsed> handled) {
    return handled.getFirst().disposal().name().toLowerCase(Locale.ROOT);
  }
}
