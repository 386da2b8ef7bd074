package org.ruascope.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Sentence;
import org.ruascope.advice.Sentences;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.alert.Notice.Occasion;

/** Puts into words what rules see; docs/alerts.md has an example of each. */
public final class Wording {
  private static final Sentences ALL = new Sentences("alerts.properties");
  private static final int MOST_LINES = 4;

  private final Function<String, ServiceHelp> services;

  /**
   * Words with the services' own.
   *
   * @param services what is known of a service by its name; {@link ServiceHelp#NONE} if nothing
   */
  public Wording(Function<String, ServiceHelp> services) {
    this.services = services;
  }

  /** What is so, or was, in a line. */
  public Sentence headline(Observation seen, Occasion occasion) {
    Sentence firing =
        find(seen, "headline")
            .orElseThrow(() -> new IllegalStateException("no headline of " + seen.rule()));
    return occasion == Occasion.FIRING ? firing : framed(firing, occasion);
  }

  /** The headline within another sentence; its parameters stay apart. */
  private static Sentence framed(Sentence headline, Occasion occasion) {
    String frame = ALL.of(occasion.word() + ".headline", Map.of()).template();
    return new Sentence(frame.replace("{headline}", headline.template()), headline.parameters());
  }

  /** What happened: since when, how much, which source, at which reporters. */
  public List<Sentence> what(Observation seen, Occasion occasion) {
    if (occasion != Occasion.RESOLVED) {
      return lines(seen, "what");
    }
    String name = seen.domain() == null ? "resolved.pipeline.what.1" : "resolved.what.1";
    return List.of(ALL.of(name, WordedValues.of(seen)));
  }

  /** What it means at the published policy; null: nothing in particular, or any more. */
  public @Nullable Sentence means(Observation seen, Occasion occasion) {
    Object policy = seen.values().getOrDefault("policy", "none");
    return occasion == Occasion.RESOLVED
        ? null
        : find(seen, "means.any").or(() -> find(seen, "means." + policy)).orElse(null);
  }

  /** What to do, the first thing first; nothing if it is over. */
  public List<Sentence> next(Observation seen, Occasion occasion) {
    if (occasion == Occasion.RESOLVED) {
      return List.of();
    }
    List<Sentence> next = new ArrayList<>(lines(seen, "next"));
    next.addAll(ofService(seen));
    return next;
  }

  private List<Sentence> ofService(Observation seen) {
    if (!"service".equals(seen.values().get("source_by"))) {
      return List.of();
    }
    ServiceHelp help = services.apply(String.valueOf(seen.values().get("source")));
    Map<String, String> values = new HashMap<>(WordedValues.of(seen));
    putIfAny(values, "help", help.align());
    putIfAny(values, "url", help.url());
    return Stream.of("service.next", "service.page")
        .map(name -> ALL.of(name, values))
        .filter(Sentence::hasAllParameters)
        .toList();
  }

  private static void putIfAny(Map<String, String> values, String name, String value) {
    if (!value.isEmpty()) {
      values.put(name, value);
    }
  }

  private static List<Sentence> lines(Observation seen, String part) {
    return IntStream.rangeClosed(1, MOST_LINES)
        .mapToObj(line -> find(seen, part + "." + line))
        .flatMap(Optional::stream)
        .filter(Sentence::hasAllParameters)
        .toList();
  }

  /** Of its variant, if there is one; else of the rule. */
  private static Optional<Sentence> find(Observation seen, String part) {
    Map<String, String> values = WordedValues.of(seen);
    String variant = values.getOrDefault("variant", "");
    return ALL.find(seen.rule().word() + "." + variant + "." + part, values)
        .or(() -> ALL.find(seen.rule().word() + "." + part, values));
  }
}
