package org.ruascope.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Settings from environment variables: {@code RUASCOPE_MAILBOXES_MAIN_PASSWORD}. */
final class Environment {
  static final String PREFIX = "RUASCOPE_";

  /** Those that are no settings: the launcher's, and which file to read. */
  private static final Set<String> OTHERS =
      Set.of("RUASCOPE_HOME", "RUASCOPE_JAVA_OPTS", "RUASCOPE_CONFIG");

  private final List<Fault> faults;

  Environment(List<Fault> faults) {
    this.faults = faults;
  }

  /** In the order of their names. An empty variable is as good as none. */
  List<Value> read(Map<String, String> environment) {
    List<Value> values = new ArrayList<>();
    new TreeMap<>(environment)
        .forEach(
            (variable, text) -> {
              if (isSetting(variable) && !text.isEmpty()) {
                value(variable, text).ifPresentOrElse(values::add, () -> refuse(variable));
              }
            });
    return values;
  }

  private static boolean isSetting(String variable) {
    return variable.startsWith(PREFIX) && !OTHERS.contains(variable);
  }

  private static Optional<Value> value(String variable, String text) {
    Value.Origin origin = new Value.Origin(variable, Path.of(""), true);
    return key(variable).map(key -> new Value(key, text, origin));
  }

  /** The longest ending wins: {@code …_MAIN_PROCESSED_FOLDER} is no folder of main-processed. */
  private static Optional<String> key(String variable) {
    return Keys.ALL.stream()
        .sorted(Comparator.comparingInt((Key<?> key) -> key.ending().length()).reversed())
        .flatMap(key -> match(key, variable).stream())
        .findFirst();
  }

  private static Optional<String> match(Key<?> key, String variable) {
    if (!key.isNamed()) {
      return key.variable().equals(variable) ? Optional.of(key.name()) : Optional.empty();
    }
    String start = PREFIX + Key.inCapitals(key.group());
    String end = Key.inCapitals(key.ending());
    if (!variable.startsWith(start)
        || !variable.endsWith(end)
        || variable.length() <= start.length() + end.length()) {
      return Optional.empty();
    }
    String owner = variable.substring(start.length(), variable.length() - end.length());
    return Optional.of(owner.toLowerCase(Locale.ROOT).replace('_', '-'))
        .filter(Keys::isOwner)
        .map(name -> key.of(name).name());
  }

  /** Without its text: it may be a secret under a misspelt name. */
  private void refuse(String variable) {
    String[] words = variable.split("_", 4);
    String owner = words.length == 4 ? words[2] : "";
    faults.add(
        new Fault(
            variable,
            variable,
            "no such setting"
                + Spelling.hint(variable, Keys.ALL.stream().map(key -> key.of(owner).variable()))));
  }
}
