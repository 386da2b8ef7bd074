package org.ruascope.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the channels that alerts are told by exist. */
final class AlertRules {
  private static final String CHANNELS = "channels.";

  private final Values values;
  private final List<Fault> faults = new ArrayList<>();

  AlertRules(Values values) {
    this.values = values;
  }

  List<Fault> check() {
    Set<String> channels =
        values.all().stream()
            .map(Value::key)
            .filter(key -> key.startsWith(CHANNELS))
            .map(Keys::ownerIn)
            .collect(Collectors.toSet());
    exist(AlertKeys.CHANNELS, channels);
    values
        .owners(AlertKeys.RULE_RULES)
        .forEach(name -> exist(AlertKeys.RULE_CHANNELS.of(name), channels));
    return faults;
  }

  private void exist(Key<List<String>> key, Set<String> channels) {
    values.written(key).ifPresent(value -> exist(value, key.kind(), channels));
  }

  /** What can't be read has been complained of. */
  private void exist(Value value, Kind<List<String>> kind, Set<String> channels) {
    try {
      kind.read(value).stream()
          .filter(name -> !channels.contains(name))
          .map(name -> value.fault("there is no channel " + name + ": channels." + name + ".type"))
          .forEach(faults::add);
    } catch (IllegalArgumentException e) {
      return;
    }
  }
}
