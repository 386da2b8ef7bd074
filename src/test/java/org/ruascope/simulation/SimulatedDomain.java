package org.ruascope.simulation;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A domain: how much it sends, when, by whom, and what strangers do with it.
 *
 * @param volume a day, on average
 * @param growth in a year, as a factor
 * @param season how much more there is at its height
 * @param height the day of the year of it
 * @param weekend part of weekdays' mail that is sent on weekends
 * @param spread of days' volumes, as the standard deviation of logarithms
 * @param enforced whether the policy asks to refuse mail
 * @param strangers messages a day
 * @param overridden part of failing mail that is treated otherwise
 */
record SimulatedDomain(
    String name,
    double volume,
    double growth,
    double season,
    int height,
    double weekend,
    double spread,
    boolean enforced,
    double strangers,
    double overridden,
    List<SimulatedSource> sources) {
  private static final Set<DayOfWeek> TWICE_A_WEEK =
      EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);

  static SimulatedDomain of(int number, Chance chance) {
    return new SimulatedDomain(
        "domain" + number + ".example",
        chance.magnitude(200, 30_000),
        chance.between(0.8, 1.9),
        chance.between(0, 0.4),
        chance.between(0, 364),
        chance.oneIn(2) ? chance.between(0.05, 0.3) : chance.between(0.7, 1.2),
        chance.between(0.05, 0.2),
        chance.oneIn(2),
        chance.magnitude(3, 300),
        chance.between(0.01, 0.1),
        sources(chance));
  }

  private static List<SimulatedSource> sources(Chance chance) {
    List<SimulatedSource> sources = new ArrayList<>();
    sources.add(source("servers (sender)", 0.4, SimulatedSource.DAILY, chance));
    sources.add(source("Newsletters (service)", 0.35, TWICE_A_WEEK, chance));
    sources.add(source("Help desk (service)", 0.12, SimulatedSource.DAILY, chance));
    sources.add(source("192.0.2.0/24 (prefix)", 0.08, SimulatedSource.DAILY, chance));
    double broken = chance.oneIn(3) ? chance.between(0.1, 0.35) : 0.01;
    sources.add(
        new SimulatedSource("orders (sender)", 0.05, SimulatedSource.DAILY, broken, 0.01, 0.02));
    sources.add(
        new SimulatedSource(
            "forwarder.example (host_domain)", 0.01, SimulatedSource.DAILY, 0, 0.02, 1));
    return sources;
  }

  private static SimulatedSource source(
      String id, double share, Set<DayOfWeek> rhythm, Chance chance) {
    return new SimulatedSource(
        id,
        share * chance.between(0.6, 1.4),
        rhythm,
        chance.magnitude(0.001, 0.03),
        chance.magnitude(0.001, 0.03),
        chance.magnitude(0.001, 0.05));
  }

  /** Messages a day that can't be told from strangers': theirs, and own ones without a name. */
  double unknown() {
    return strangers
        + sources.stream()
            .filter(SimulatedSource::isNameless)
            .mapToDouble(each -> volume * each.share() * each.failing())
            .sum();
  }

  /** How much it sends on a day. */
  double level(int day, Chance chance) {
    double season = 1 + season() * Math.cos(2 * Math.PI * (day - height) / 365);
    double weekday = Calendar.isWeekend(day) ? weekend : 1;
    double holiday = Calendar.isHoliday(day) ? Math.min(1, Math.max(weekend, 0.15) * 1.2) : 1;
    double vacation = Calendar.isVacation(day) ? 0.7 : 1;
    double mailing = chance.oneIn(80) ? chance.between(1.3, 2.5) : 1;
    return volume
        * Math.pow(growth, day / 365.0)
        * season
        * Math.min(weekday, holiday)
        * vacation
        * mailing
        * chance.factor(spread);
  }
}
