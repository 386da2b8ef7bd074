package org.ruascope.alert.life;

import org.ruascope.alert.Notice;

/** Puts into words what people are told. */
@FunctionalInterface
public interface Narration {
  /** What is told, by what is known of the alert now. */
  Notice of(Alert alert, Telling telling);
}
