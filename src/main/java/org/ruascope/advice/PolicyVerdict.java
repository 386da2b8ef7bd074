package org.ruascope.advice;

import java.util.List;
import java.util.Locale;
import org.ruascope.report.Word;

/**
 * Whether it is safe to go on to a stricter policy.
 *
 * @param state a word of {@link State}
 * @param target the policy that would come next: quarantine or reject
 * @param reasons why, the weightiest first
 */
public record PolicyVerdict(String state, String target, List<Sentence> reasons) {
  public PolicyVerdict {
    reasons = List.copyOf(reasons);
  }

  /** What it comes to. */
  public enum State implements Word {
    /** All mail that fails is to be refused already. */
    DONE,
    /** Nothing of one's own would be lost that is known. */
    SAFE,
    /** Mail of one's own would be lost. */
    NOT_YET,
    /** Too little is known. */
    CANNOT_TELL;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
