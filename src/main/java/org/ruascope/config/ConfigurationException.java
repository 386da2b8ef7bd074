package org.ruascope.config;

import java.util.List;
import java.util.stream.Collectors;

/** The settings can't be used; names every fault, so that one correction is enough. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  /** All that is wrong, in the order in which it was found; at least one. */
  public ConfigurationException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All that is wrong. */
  public List<Fault> faults() {
    return faults;
  }
}
