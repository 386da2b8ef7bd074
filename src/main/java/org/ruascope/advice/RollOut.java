package org.ruascope.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ruascope.report.Disposition;

/** How to go on with a policy: RFC 9989 section 4.7 (t), RFC 7489 section 6.3 (pct). */
public final class RollOut {
  private static final Sentences SENTENCES = new Sentences("policy.properties");

  private RollOut() {}

  /** What to publish, or what there is to know of what is published, by what is safe. */
  public static List<Sentence> of(AskedPolicy asked, PolicyVerdict verdict) {
    List<Sentence> steps = new ArrayList<>();
    if (asked.testing()) {
      steps.add(sentence("testing", asked));
    }
    if (asked.pct() < 100) {
      steps.add(sentence("pct", asked));
    }
    if (asked.policy() == Disposition.UNRECOGNISED) {
      steps.add(sentence("unrecognised", asked));
    }
    steps.add(sentence(step(asked, verdict), asked));
    return steps;
  }

  private static String step(AskedPolicy asked, PolicyVerdict verdict) {
    return switch (verdict.state()) {
      case "done" -> "keep";
      case "safe" -> asked.isWhole() || asked.target() != asked.policy() ? "publish" : "mean_it";
      case "not_yet" -> asked.policy() == Disposition.NONE ? "mend" : "mend_soon";
      default -> "wait";
    };
  }

  private static Sentence sentence(String name, AskedPolicy asked) {
    return SENTENCES.of(
        "step." + name,
        Map.of(
            "policy", asked.policy().word(),
            "target", asked.target().word(),
            "pct", String.valueOf(asked.pct())));
  }
}
