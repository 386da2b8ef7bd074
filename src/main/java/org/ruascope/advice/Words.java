package org.ruascope.advice;

import java.util.Map;
import org.ruascope.report.Evidence;
import org.ruascope.report.Failing;
import org.ruascope.report.Verdict;

/** What the words in stored records mean; docs/fields.md says the same. */
public final class Words {
  private static final Sentences ALL = new Sentences("words.properties");

  private Words() {}

  /** What fails. */
  public static String means(Failing failing) {
    return sentence("failing." + failing.word() + ".means");
  }

  /** What to do about it, whoever it is. */
  public static String todo(Failing failing) {
    return sentence("failing." + failing.word() + ".do");
  }

  /** What speaks for a verdict. */
  public static String means(Evidence evidence) {
    return sentence("evidence." + evidence.word() + ".means");
  }

  /** Whose mail it is. */
  public static String means(Verdict.Kind kind) {
    return sentence("kind." + kind.word() + ".means");
  }

  /** What to do about all such mail. */
  public static String todo(Verdict.Kind kind) {
    return sentence("kind." + kind.word() + ".do");
  }

  private static String sentence(String name) {
    return ALL.of(name, Map.of()).template();
  }
}
