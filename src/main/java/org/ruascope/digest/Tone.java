package org.ruascope.digest;

/** How something is meant. */
enum Tone {
  GOOD,
  WARN,
  BAD,
  NEUTRAL
}
