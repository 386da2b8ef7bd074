package org.ruascope.digest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ruascope.advice.Sentence;
import org.ruascope.query.overview.Finding;

/** Makes sentences, with names of strangers made harmless. */
final class Say {
  private static final String DOMAIN = "{domain}: ";
  private static final String VARIOUS = "various sources";

  private Say() {}

  /**
   * A sentence.
   *
   * @param namesAndValues in turn; values may be text of strangers
   */
  static Sentence that(String template, String... namesAndValues) {
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], Words.name(namesAndValues[i + 1]));
    }
    return new Sentence(template, parameters);
  }

  /** What was judged elsewhere, made harmless. */
  static Sentence again(Sentence sentence) {
    Map<String, String> parameters = new HashMap<>(sentence.parameters());
    parameters.replaceAll((name, value) -> Words.name(value));
    return new Sentence(sentence.template(), parameters);
  }

  /**
   * A finding in a line, as on the page.
   *
   * @param alone whether all is about one domain, which needn't be named then
   */
  static Sentence title(Finding finding, boolean alone) {
    String title = finding.title();
    if (!alone || !title.startsWith(DOMAIN)) {
      return of(title, finding);
    }
    String rest = title.substring(DOMAIN.length());
    return of(rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1), finding);
  }

  /** What it means, and what to do. */
  static Sentence advice(Finding finding) {
    return of(finding.advice(), finding);
  }

  private static Sentence of(String template, Finding finding) {
    Map<String, String> parameters = new HashMap<>();
    finding.values().forEach((name, value) -> parameters.put(name, value(name, value)));
    return new Sentence(template, parameters);
  }

  /** By its name it is known what a value is, as on the page. */
  private static String value(String name, Object value) {
    if (value instanceof LocalDate day) {
      return Words.day(day);
    }
    if (value instanceof Number number) {
      return name.startsWith("share")
          ? Words.share(number.doubleValue())
          : Words.count(number.longValue());
    }
    String text = String.valueOf(value);
    return text.isEmpty() ? VARIOUS : Words.name(text);
  }
}
