package org.ruascope.advice;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ruascope.advice.PolicyFigures.Source;
import org.ruascope.advice.PolicyFigures.Stranger;
import org.ruascope.advice.PolicyVerdict.State;

/** Judges whether it is safe to go on; docs/adr/0019 explains each threshold. */
public final class PolicyJudge {
  /** Weekdays and weekends, twice. */
  public static final int LEAST_DAYS = 14;

  /** One receiver's view of one's mail isn't all receivers'. */
  public static final int LEAST_REPORTERS = 2;

  /** If none of so many fails, fewer than three in a hundred do (95 %, by the rule of three). */
  public static final int LEAST_MESSAGES = 100;

  /** A source that fails less than this may be an accident of somebody's. */
  public static final int LEAST_FAILING = 10;

  /** A source of which so many percent fail is not in order, however small it is. */
  public static final int FAILING_PERCENT = 5;

  /** All of one's own mail together may lose less than so many percent. */
  public static final int LOSS_PERCENT = 1;

  /** If so many percent of the mail can't be told yet, the rest says little. */
  public static final int UNDETERMINED_PERCENT = 5;

  /** A stranger who sends on fewer days isn't regular. */
  public static final int LEAST_DAYS_OF_A_STRANGER = 7;

  /** A stranger who sends less than one in so many of one's own messages is of no weight. */
  public static final int STRANGERS_PART = 200;

  private static final Sentences SENTENCES = new Sentences("policy.properties");

  private PolicyJudge() {}

  /** What it comes to. Certain harm comes before what isn't known. */
  public static PolicyVerdict judge(PolicyFigures figures) {
    List<Sentence> harm = harm(figures);
    if (figures.asked().isDone()) {
      return verdict(State.DONE, figures, harm.isEmpty() ? List.of(of("done", Map.of())) : harm);
    }
    if (!harm.isEmpty()) {
      return verdict(State.NOT_YET, figures, harm);
    }
    List<Sentence> doubts = doubts(figures);
    return doubts.isEmpty()
        ? verdict(State.SAFE, figures, List.of(evidence(figures)))
        : verdict(State.CANNOT_TELL, figures, doubts);
  }

  /** Whether a source is not in order. */
  public static boolean isBroken(Source source) {
    return source.failing() >= LEAST_FAILING
        && isShare(source.failing(), source.failing() + source.passing(), FAILING_PERCENT);
  }

  private static List<Sentence> harm(PolicyFigures figures) {
    List<Sentence> harm = new ArrayList<>();
    figures.sources().stream().filter(PolicyJudge::isBroken).forEach(s -> harm.add(failing(s)));
    if (harm.isEmpty()
        && figures.failing() >= LEAST_FAILING
        && isShare(figures.failing(), figures.own(), LOSS_PERCENT)) {
      harm.add(
          of("loss", Map.of("failing", count(figures.failing()), "own", count(figures.own()))));
    }
    return harm;
  }

  private static Sentence failing(Source source) {
    return of(
        source.passing() == 0 ? "all_fails" : "fails",
        Map.of(
            "who",
            source.name(),
            "failing",
            count(source.failing()),
            "all",
            count(source.failing() + source.passing())));
  }

  private static List<Sentence> doubts(PolicyFigures figures) {
    List<Sentence> doubts = new ArrayList<>();
    figures.strangers().stream()
        .filter(stranger -> isRegular(stranger, figures))
        .forEach(stranger -> doubts.add(stranger(stranger)));
    if (figures.days() < LEAST_DAYS) {
      doubts.add(few("days", figures.days(), LEAST_DAYS));
    }
    if (figures.reporters() < LEAST_REPORTERS) {
      doubts.add(few("reporters", figures.reporters(), LEAST_REPORTERS));
    }
    if (figures.own() > 0 && figures.own() < LEAST_MESSAGES) {
      doubts.add(few("messages", figures.own(), LEAST_MESSAGES));
    }
    if (figures.undetermined() > 0
        && isShare(
            figures.undetermined(), figures.own() + figures.undetermined(), UNDETERMINED_PERCENT)) {
      doubts.add(of("undetermined", Map.of("messages", count(figures.undetermined()))));
    }
    return doubts;
  }

  /** A forger comes in bursts or from everywhere; this may be somebody in the house. */
  private static boolean isRegular(Stranger stranger, PolicyFigures figures) {
    return stranger.days() >= LEAST_DAYS_OF_A_STRANGER
        && stranger.days() * 2 >= figures.days()
        && stranger.messages() >= LEAST_FAILING
        && stranger.messages() * STRANGERS_PART >= figures.own();
  }

  private static Sentence stranger(Stranger stranger) {
    return of(
        "stranger",
        Map.of(
            "who", stranger.name(),
            "messages", count(stranger.messages()),
            "days", count(stranger.days())));
  }

  private static Sentence few(String what, long found, int least) {
    return of("few_" + what, Map.of("found", count(found), "least", count(least)));
  }

  private static Sentence evidence(PolicyFigures figures) {
    return of(
        figures.own() == 0 ? "nothing_own" : "safe",
        Map.of(
            "passing", count(figures.passing()),
            "failing", count(figures.failing()),
            "days", count(figures.days()),
            "reporters", count(figures.reporters())));
  }

  private static PolicyVerdict verdict(State state, PolicyFigures figures, List<Sentence> why) {
    return new PolicyVerdict(state.word(), figures.asked().target().word(), why);
  }

  private static boolean isShare(long part, long all, int percent) {
    return part * 100 >= all * percent;
  }

  private static String count(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  private static Sentence of(String name, Map<String, String> parameters) {
    return SENTENCES.of(name, parameters);
  }
}
