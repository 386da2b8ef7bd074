package org.ruascope.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.OverrideType;
import org.ruascope.report.ReportRecord.Reason;

/**
 * Who receives mail and reports on it.
 *
 * @param orgName as in its reports
 * @param email as in its reports
 * @param receiver as in the names of its files
 * @param share of all messages that it receives
 * @param presence part of all days on which it reports
 * @param dialect how it writes
 * @param packing how it packs
 * @param letter what it sends the packed report with
 * @param excuses why it is lenient with mail that fails DMARC
 */
record Reporter(
    String orgName,
    String email,
    String receiver,
    double share,
    double presence,
    Dialect dialect,
    Packing packing,
    Template letter,
    Map<Route, Reason> excuses) {

  /** One who excuses nothing. */
  Reporter(
      String orgName,
      String email,
      String receiver,
      double share,
      double presence,
      Dialect dialect,
      Packing packing,
      String letter) {
    this(
        orgName,
        email,
        receiver,
        share,
        presence,
        dialect,
        packing,
        Template.named(letter),
        Map.of());
  }

  /** The same, lenient with what comes by that route. */
  Reporter excusing(Route route, OverrideType type, @Nullable String comment) {
    Map<Route, Reason> more = new HashMap<>(excuses);
    more.put(route, new Reason(type, comment));
    return new Reporter(
        orgName, email, receiver, share, presence, dialect, packing, letter, Map.copyOf(more));
  }

  /** Why it is lenient with what comes by that route; empty if it isn't. */
  List<Reason> excuses(Route route) {
    Reason excuse = excuses.get(route);
    return excuse == null ? List.of() : List.of(excuse);
  }
}
