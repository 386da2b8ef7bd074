package org.ruascope.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who reports, and how reliably.
 *
 * @param weight part of all mail that it receives
 * @param hours after a day's end, as a rule
 * @param missing part of days without a report, though there was mail
 * @param outages days on which it reports nothing, as happens
 */
record SimulatedReporter(
    String name, double weight, double hours, double missing, List<Integer> outages) {
  private static final List<Double> WEIGHTS =
      List.of(0.42, 0.2, 0.1, 0.08, 0.05, 0.05, 0.03, 0.03, 0.02, 0.02);

  static List<SimulatedReporter> some(Chance chance) {
    return IntStream.range(0, WEIGHTS.size()).mapToObj(i -> of(i, WEIGHTS.get(i), chance)).toList();
  }

  private static SimulatedReporter of(int number, double weight, Chance chance) {
    int outage = chance.between(80, Calendar.DAYS - 20);
    return new SimulatedReporter(
        name(number),
        weight,
        chance.magnitude(3, 40),
        chance.between(0.005, 0.06),
        List.of(outage, outage + 1, chance.between(80, Calendar.DAYS - 20)));
  }

  private static String name(int number) {
    return "reporter" + number + ".example";
  }

  /** The last one's mails aren't signed. */
  long unverified() {
    return name.equals(name(WEIGHTS.size() - 1)) ? 1 : 0;
  }

  boolean reports(int day, Chance chance) {
    return !outages.contains(day) && chance.random().nextDouble() >= missing;
  }

  /** Once in fifty times it is days late. */
  Instant arrival(int day, Chance chance) {
    double late = chance.oneIn(50) ? chance.between(48, 200) : hours * chance.factor(0.35);
    return Calendar.end(day).plus(Duration.ofMinutes(Math.round(late * 60)));
  }
}
