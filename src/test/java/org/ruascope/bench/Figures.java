package org.ruascope.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was measured: printed at once, and written as JSON in the end. */
final class Figures {
  private final Map<String, String> machine;
  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();
  private String suite = "";

  /**
   * One figure.
   *
   * @param aim what it should be at least, or at most if it is negative; null if nobody said
   */
  private record Figure(
      String suite, String name, double value, String unit, @Nullable Double aim) {

    boolean missed() {
      return aim != null && (aim < 0 ? value > -aim : value < aim);
    }
  }

  Figures(Map<String, String> machine, PrintStream out) {
    this.machine = machine;
    this.out = out;
    machine.forEach((what, value) -> out.printf("%-14s %s%n", what, value));
  }

  /** Begins a part of the benchmark. */
  void suite(String name, String description) {
    suite = name;
    out.printf("%n%s: %s%n", name, description);
  }

  /** Tells what is being done. */
  void note(String text) {
    out.printf("  %s%n", text);
  }

  void add(String name, double value, String unit) {
    add(new Figure(suite, name, value, unit, null));
  }

  /** A figure that should not be less. */
  void atLeast(double aim, String name, double value, String unit) {
    add(new Figure(suite, name, value, unit, aim));
  }

  /** A figure that should not be more. */
  void atMost(double aim, String name, double value, String unit) {
    add(new Figure(suite, name, value, unit, -aim));
  }

  private void add(Figure figure) {
    figures.add(figure);
    out.printf(
        Locale.ROOT,
        "  %-58s %10s %-10s%s%n",
        figure.name(),
        number(figure.value()),
        figure.unit(),
        aim(figure));
  }

  private static String aim(Figure figure) {
    if (figure.aim() == null) {
      return "";
    }
    String bound = (figure.aim() < 0 ? "at most " : "at least ") + number(Math.abs(figure.aim()));
    return (figure.missed() ? "MISSED, " : "ok, ") + bound;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : "%.2f", value);
  }

  /** How many aims were missed. */
  long missed() {
    return figures.stream().filter(Figure::missed).count();
  }

  /** Writes all of it. */
  void write(Path file) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine);
    all.put("figures", figures.stream().map(Figures::json).toList());
    Files.createDirectories(file.getParent());
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
  }

  private static Map<String, Object> json(Figure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("suite", figure.suite());
    json.put("name", figure.name());
    json.put("value", figure.value());
    json.put("unit", figure.unit());
    if (figure.aim() != null) {
      json.put(figure.aim() < 0 ? "at_most" : "at_least", Math.abs(figure.aim()));
      json.put("missed", figure.missed());
    }
    return json;
  }
}
