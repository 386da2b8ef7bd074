package org.ruascope.config;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with settings, each with where it stands. */
final class Complaints {
  private final Values values;
  private final List<Fault> faults = new ArrayList<>();

  Complaints(Values values) {
    this.values = values;
  }

  List<Fault> all() {
    return List.copyOf(faults);
  }

  void about(Key<?> key, String problem) {
    faults.add(
        values
            .written(key)
            .map(value -> value.fault(problem))
            .orElseGet(() -> new Fault(key.name(), "", problem)));
  }

  void missing(Key<?> key) {
    about(key, "missing; allowed: " + key.kind().allowed());
  }

  /** A secret stands here or in a file; what the environment says may replace what a file says. */
  void oneOf(Key<Secret> here, Key<Secret> inFile) {
    if (values.has(here)
        && values.has(inFile)
        && values.inEnvironment(here) == values.inEnvironment(inFile)) {
      about(here, "give this or " + inFile.name() + ", not both");
    }
  }
}
