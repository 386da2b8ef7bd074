package org.ruascope.alert.life;

import java.util.List;
import java.util.Map;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Observation;

/** Notices of few words. */
public final class Narrated {
  private Narrated() {}

  /** What is told. */
  public static Notice of(Alert alert, Telling telling) {
    Observation seen = alert.observation();
    return new Notice(
        alert.id() + "-" + telling.number(),
        alert.id(),
        telling.occasion(),
        seen.rule(),
        seen.severity(),
        seen.domain(),
        seen.subject(),
        alert.times().began(),
        telling.at(),
        seen.messages(),
        new Sentence(seen.rule().word(), Map.of()),
        List.of(),
        null,
        List.of(),
        seen.link());
  }
}
