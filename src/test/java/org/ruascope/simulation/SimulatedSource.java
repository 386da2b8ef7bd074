package org.ruascope.simulation;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who sends in a domain's name.
 *
 * @param id as the history names it
 * @param share of the domain's mail
 * @param rhythm weekdays on which it sends
 * @param failing part that fails DMARC
 * @param dkim part that fails DKIM beside that
 * @param spf part that fails SPF beside that
 */
record SimulatedSource(
    String id, double share, Set<DayOfWeek> rhythm, double failing, double dkim, double spf) {
  static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  boolean sendsOn(int day) {
    return rhythm.contains(Calendar.day(day).getDayOfWeek());
  }

  /** Once it fails, nobody knows whose it is. */
  boolean isNameless() {
    return id.endsWith("(prefix)");
  }

  String key() {
    return "s" + Integer.toHexString(id.hashCode()) + "._domainkey.example";
  }
}
