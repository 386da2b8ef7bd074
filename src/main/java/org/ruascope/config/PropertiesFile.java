package org.ruascope.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Settings from a file in the syntax of {@link Properties}, one a line, UTF-8. Stricter where that
 * syntax is a trap: a key given twice, and a lone backslash, which it would drop in silence.
 */
final class PropertiesFile {
  private static final String ESCAPES = "\\\\[\\\\ :=#!u]";

  private final Path file;
  private final List<Fault> faults;
  private final Map<String, Integer> linesByKey = new HashMap<>();

  PropertiesFile(Path file, List<Fault> faults) {
    this.file = file;
    this.faults = faults;
  }

  /** In the order of the file. A key without a value is as good as none. */
  List<Value> read() {
    List<Value> values = new ArrayList<>();
    int number = 0;
    for (String line : lines()) {
      number++;
      if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("!")) {
        readLine(line, number, values);
      }
    }
    return values;
  }

  private List<String> lines() {
    try {
      String text = Files.readString(file);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text)
          .lines()
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      faults.add(new Fault(file.toString(), "", "can't be read: " + Reasons.of(e)));
      return List.of();
    }
  }

  private void readLine(String line, int number, List<Value> values) {
    try {
      Properties one = new Properties();
      one.load(new StringReader(withoutLoneBackslash(line)));
      one.forEach((key, text) -> add((String) key, ((String) text).strip(), number, values));
    } catch (IOException | IllegalArgumentException e) {
      Object key = line.split("[\\s=:]", 2)[0];
      faults.add(new Fault(key.toString(), origin(number), String.valueOf(e.getMessage())));
    }
  }

  private static String withoutLoneBackslash(String line) {
    if (line.replaceAll(ESCAPES, "").contains("\\")) {
      throw new IllegalArgumentException("a backslash must be written twice");
    }
    return line;
  }

  private void add(String key, String text, int number, List<Value> values) {
    Integer first = linesByKey.putIfAbsent(key, number);
    if (first != null) {
      faults.add(new Fault(key, origin(number), "given twice, first in line " + first));
    } else if (Keys.find(key).isEmpty()) {
      faults.add(new Fault(key, origin(number), unknown(key)));
    } else if (!text.isEmpty()) {
      values.add(new Value(key, text, new Value.Origin(origin(number), folder(), false)));
    }
  }

  private static String unknown(String key) {
    List<String> known = Keys.ALL.stream().map(one -> one.of(Keys.ownerIn(key)).name()).toList();
    return known.contains(key)
        ? "a name is made of a-z, 0-9 and single hyphens"
        : "no such setting" + Spelling.hint(key, known.stream());
  }

  private String origin(int number) {
    return file + ":" + number;
  }

  private Path folder() {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }
}
