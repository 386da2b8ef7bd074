package org.ruascope.enrich.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.DomainName;

/**
 * An SPF record with what DNS says to its directives.
 *
 * @param redirect where to go on if no rule matches; null if nowhere
 * @param lookups how many of its own terms need DNS
 */
record SpfRecord(List<SpfRule> rules, @Nullable String redirect, int lookups) {
  /** There is none. */
  static final SpfRecord NONE = new SpfRecord(List.of(), null, 0);

  /** Nobody knows what it says. */
  static final SpfRecord UNCLEAR = new SpfRecord(List.of(new SpfRule.Unclear(true)), null, 0);

  SpfRecord {
    rules = List.copyOf(rules);
  }

  /** Of the parts that its directives stand for; where it goes on may depend on the mail. */
  static SpfRecord of(SpfText text, List<SpfPart> parts) {
    List<SpfRule> rules = new ArrayList<>();
    parts.forEach(part -> rules.addAll(part.rules()));
    String redirect = text.redirect() == null ? null : DomainName.of(text.redirect());
    if (DomainName.NONE.equals(redirect)) {
      rules.add(new SpfRule.Unclear(true));
      redirect = null;
    }
    return new SpfRecord(rules, redirect, text.lookups());
  }

  /** How many networks it names. */
  int networks() {
    return rules.stream()
        .mapToInt(rule -> rule instanceof SpfRule.Networks some ? some.networks().size() : 0)
        .sum();
  }

  /** What it leads to. */
  List<String> next() {
    List<String> next = new ArrayList<>();
    for (SpfRule rule : rules) {
      if (rule instanceof SpfRule.Include include) {
        next.add(include.domain());
      }
    }
    if (redirect != null) {
      next.add(redirect);
    }
    return next;
  }
}
