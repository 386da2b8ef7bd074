package org.ruascope.query.overview;

/** How much a finding matters; the worst first. */
public enum Level {
  BAD,
  WARN,
  INFO,
  GOOD
}
