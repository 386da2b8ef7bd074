package org.ruascope.query.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.query.Period;

/**
 * Something that a postmaster should know.
 *
 * @param kind what it is
 * @param level how much it matters
 * @param domain the policy domain that it is about; null: not about one only
 * @param title what is so, in words; {@code {name}} stands for a value
 * @param advice what it means and what to do, likewise
 * @param values counts are numbers, names are text as reporters give it; those that begin with
 *     {@code share} are parts of one, with {@code day} days
 * @param messages how many it is about, or reports
 * @param link what shows more
 */
public record Finding(
    Kind kind,
    Level level,
    @Nullable String domain,
    String title,
    String advice,
    Map<String, Object> values,
    long messages,
    Link link) {

  public Finding {
    values = Map.copyOf(values);
  }

  /**
   * One of a kind.
   *
   * @param narrow what the link is narrowed to, beside the domain
   */
  static Finding of(
      Kind kind,
      @Nullable String domain,
      long messages,
      Map<String, Object> values,
      Map<String, List<String>> narrow) {
    Map<String, Object> named = new TreeMap<>(values);
    named.put("messages", messages);
    Map<String, List<String>> parameters = new TreeMap<>(narrow);
    if (domain != null) {
      named.put("domain", domain);
      parameters.put("domain", List.of(domain));
    }
    return new Finding(
        kind,
        kind.level(),
        domain,
        kind.title(),
        kind.advice(),
        named,
        messages,
        new Link(kind.path(), parameters));
  }

  /** The same with one more value. */
  Finding with(String name, Object value) {
    Map<String, Object> more = new TreeMap<>(values);
    more.put(name, value);
    return new Finding(kind, level, domain, title, advice, more, messages, link);
  }

  /** The same with a link to the days that it is about. */
  Finding during(Windows windows) {
    Period recent = windows.recent();
    LocalDate first = kind.compares() ? windows.usual().first() : recent.first();
    return narrowed("from", first.toString()).narrowed("to", recent.last().toString());
  }

  /** The same with a link that is narrower. */
  Finding narrowed(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(link.parameters());
    more.put(name, List.of(value));
    return new Finding(
        kind, level, domain, title, advice, values, messages, new Link(link.path(), more));
  }
}
