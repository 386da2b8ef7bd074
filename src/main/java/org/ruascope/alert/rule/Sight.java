package org.ruascope.alert.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Link;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** An observation that is being put together. */
final class Sight {
  private static final int MOST_NAMES = 3;

  private final Window window;
  private final Rule rule;
  private final Severity severity;
  private final @Nullable String domain;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, List<String>> narrow = new HashMap<>();
  private String subject = "";
  private String path = "/trend";

  private Sight(Window window, Rule rule, Severity severity, @Nullable String domain) {
    this.window = window;
    this.rule = rule;
    this.severity = severity;
    this.domain = domain;
  }

  /** Of a domain, by its policy. */
  static Sight of(Case domain, Rule rule, Severity severity) {
    Sight sight = new Sight(domain.window(), rule, severity, domain.domain());
    sight.narrow("domain", domain.domain());
    return sight.with("policy", domain.policy().isEmpty() ? "unknown" : domain.policy());
  }

  /** Of no domain in particular. */
  static Sight of(Window window, Rule rule, Severity severity) {
    return new Sight(window, rule, severity, null);
  }

  Sight with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Of this and nothing else. */
  Sight subject(String what) {
    subject = what;
    return this;
  }

  /** Of a source; the view is narrowed to it. */
  Sight source(String id) {
    SourceName source = SourceName.of(id);
    subject = id;
    return named(id).narrow(source.parameter(), source.name());
  }

  /** Names a source, without being of it alone. */
  Sight named(String id) {
    SourceName source = SourceName.of(id);
    return with("source", source.name()).with("source_by", source.by());
  }

  /** At which reporters, those that saw the most first. */
  Sight reporters(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    int more = names.size() - MOST_NAMES;
    return names.isEmpty()
        ? this
        : with("reporters", more > 0 ? first + " and " + more + " more" : first);
  }

  /** The view that shows it. */
  Sight view(String where) {
    path = where;
    return this;
  }

  Sight narrow(String parameter, String... anyOf) {
    narrow.put(parameter, List.of(anyOf));
    return this;
  }

  /** The whole, with a view of the days since a week before. */
  Observation since(int day, long messages) {
    LocalDate from = window.day(Math.max(0, day - 7));
    narrow("from", from.toString()).narrow("to", window.last().toString());
    values.putIfAbsent("messages", messages);
    values.put("day", window.day(day).toString());
    if (domain != null) {
      values.put("domain", domain);
    }
    return new Observation(
        rule,
        severity,
        domain,
        subject,
        window.begin(day),
        messages,
        values,
        new Link(path, narrow));
  }
}
