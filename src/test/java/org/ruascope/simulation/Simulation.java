package org.ruascope.simulation;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ruascope.alert.Rule;
import org.ruascope.simulation.Score.Line;

/**
 * Prints what the rules find in made-up years, what they miss, and what they cry about in vain. The
 * thresholds were set by one half of the domains; the other half, of another installation, says how
 * good they are.
 */
public final class Simulation {
  static final int DOMAINS = 10;

  /** Two years, less the weeks in which rules learn what is usual, on each domain. */
  static final double QUARTERS = (Calendar.DAYS - Score.FIRST) / 91.25 * DOMAINS;

  private static final long SETTING = 1;
  private static final long REPORTED = 2;
  private static final int EACH = 5;
  private static final int MANY = 30;

  private Simulation() {}

  /**
   * Runs it.
   *
   * @param arguments {@code thorough}: {@value #MANY} incidents of each rule in years of their own,
   *     in place of {@value #EACH} of each in the same years
   */
  public static void main(String... arguments) {
    boolean thorough = List.of(arguments).contains("thorough");
    print(System.out, "The half by which thresholds were set", SETTING, thorough);
    print(System.out, "The other half", REPORTED, thorough);
  }

  /** All rules' incidents in the same years, on the half that thresholds weren't set by. */
  static Score reported() {
    return Score.of(new World(REPORTED, DOMAINS, EACH, World.RULES));
  }

  private static void print(PrintStream out, String title, long seed, boolean thorough) {
    Map<Rule, Line> lines = new EnumMap<>(Rule.class);
    List<List<Rule>> years =
        thorough ? World.RULES.stream().map(List::of).toList() : List.of(World.RULES);
    for (List<Rule> rules : years) {
      long its = thorough ? seed + 100L * World.RULES.indexOf(rules.getFirst()) : seed;
      Score score = Score.of(new World(its, DOMAINS, thorough ? MANY : EACH, rules));
      score.lines().forEach((rule, line) -> lines.merge(rule, line, Line::plus));
      score.notes().forEach(out::println);
    }
    table(out, title, lines, years.size() * QUARTERS);
  }

  private static void table(PrintStream out, String title, Map<Rule, Line> lines, double quarters) {
    out.printf(
        "%n%s%n| rule | planted | found | missed | false | median delay, days"
            + " |%n|---|---|---|---|---|---|%n",
        title);
    lines.forEach((rule, line) -> row(out, "`" + rule.word() + "`", line));
    Line all = lines.values().stream().reduce(Line.NONE, Line::plus);
    row(out, "all", all);
    out.printf("%n%.2f false alerts per domain and quarter%n", all.falseAlerts() / quarters);
  }

  private static void row(PrintStream out, String name, Line line) {
    out.printf(
        "| %s | %d | %d | %d | %d | %.1f |%n",
        name,
        line.planted(),
        line.found(),
        line.planted() - line.found(),
        line.falseAlerts(),
        line.median());
  }
}
