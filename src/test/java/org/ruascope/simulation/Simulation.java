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

  /** Not looked at before thresholds were set; 2 and 3 were, and so helped to set them. */
  private static final long REPORTED = 5;

  private static final int EACH = 5;
  private static final int WORLDS = 6;

  private Simulation() {}

  /**
   * Runs it.
   *
   * @param arguments {@code thorough}: {@value #WORLDS} times as many domains and incidents; {@code
   *     setting}, {@code reported}: that half alone
   */
  public static void main(String... arguments) {
    List<String> asked = List.of(arguments);
    int worlds = asked.contains("thorough") ? WORLDS : 1;
    if (!asked.contains("reported")) {
      print(System.out, "The half by which thresholds were set", SETTING, worlds);
    }
    if (!asked.contains("setting")) {
      print(System.out, "The other half", REPORTED, worlds);
    }
  }

  /** On the half that thresholds weren't set by. */
  static Score reported() {
    return score(REPORTED, 0);
  }

  private static Score score(long seed, int world) {
    return Score.of(new World(seed + 100L * world, DOMAINS, EACH, World.RULES));
  }

  private static void print(PrintStream out, String title, long seed, int worlds) {
    Map<Rule, Line> lines = new EnumMap<>(Rule.class);
    for (int world = 0; world < worlds; world++) {
      Score score = score(seed, world);
      score.lines().forEach((rule, line) -> lines.merge(rule, line, Line::plus));
      score.notes().forEach(out::println);
    }
    table(out, title, lines, worlds * QUARTERS);
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
