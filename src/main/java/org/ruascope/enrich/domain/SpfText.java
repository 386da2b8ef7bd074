package org.ruascope.enrich.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.domain.SpfDirective.Mechanism;

/**
 * The words of an SPF record (RFC 7208 section 12). What isn't understood is left out and told.
 *
 * @param directives up to {@code all}
 * @param redirect where to go on, as it stands there; null if nowhere
 * @param wellFormed whether all was understood
 */
record SpfText(List<SpfDirective> directives, @Nullable String redirect, boolean wellFormed) {
  /** There is none. */
  static final SpfText NONE = new SpfText(List.of(), null, true);

  /** Nobody knows what it says: a {@code ptr} can match anything. */
  static final SpfText UNCLEAR =
      new SpfText(List.of(new SpfDirective(true, Mechanism.PTR, "", 32, 128)), null, true);

  private static final Pattern RECORD =
      Pattern.compile("v=spf1(?: .*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "([+?~-]?)(all|include|a|mx|ptr|ip4|ip6|exists)"
              + "(?::((?:%\\{[^}]*+}|%[%_-]|[^/%])*+))?(?:/(\\d{1,2}|1\\d\\d))?(?://(\\d{1,3}))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MODIFIER =
      Pattern.compile("([a-z][a-z0-9_.-]*)=(.*)", Pattern.CASE_INSENSITIVE);

  /** More than a domain name with macros needs. */
  private static final int MAX_TERM = 500;

  SpfText {
    directives = List.copyOf(directives);
  }

  static boolean isRecord(String text) {
    return RECORD.matcher(text).matches();
  }

  /** How many of its terms need DNS (RFC 7208 section 4.6.4). */
  int lookups() {
    long needing = directives.stream().filter(one -> one.mechanism().needsDns()).count();
    return Math.toIntExact(needing) + (redirect == null ? 0 : 1);
  }

  /** Reads a record. */
  static SpfText of(String record) {
    List<SpfDirective> directives = new ArrayList<>();
    List<String> redirects = new ArrayList<>();
    boolean wellFormed = true;
    for (String term : SPACES.split(record.substring("v=spf1".length()), -1)) {
      Matcher modifier = MODIFIER.matcher(term);
      SpfDirective directive = directive(term);
      if (directive != null) {
        directives.add(directive);
      } else if (!modifier.matches()) {
        wellFormed &= term.isEmpty();
      } else if (modifier.group(1).equalsIgnoreCase("redirect")) {
        redirects.add(modifier.group(2));
      }
    }
    return of(directives, redirects, wellFormed && redirects.size() < 2);
  }

  /** What stands behind {@code all} doesn't count (RFC 7208 section 5.1). */
  private static SpfText of(
      List<SpfDirective> directives, List<String> redirects, boolean wellFormed) {
    for (int i = 0; i < directives.size(); i++) {
      if (directives.get(i).mechanism() == Mechanism.ALL) {
        return new SpfText(directives.subList(0, i + 1), null, wellFormed);
      }
    }
    return new SpfText(directives, redirects.isEmpty() ? null : redirects.getFirst(), wellFormed);
  }

  private static @Nullable SpfDirective directive(String term) {
    Matcher matcher = DIRECTIVE.matcher(term);
    if (term.length() > MAX_TERM || !matcher.matches()) {
      return null;
    }
    Mechanism mechanism = Mechanism.of(matcher.group(2));
    boolean isIp6 = mechanism == Mechanism.IP6;
    String value = matcher.group(3) == null ? "" : matcher.group(3);
    int length4 = isIp6 ? 32 : length(matcher.group(4), 32);
    int length6 = length(matcher.group(isIp6 ? 4 : 5), 128);
    boolean pass = matcher.group(1).isEmpty() || matcher.group(1).equals("+");
    SpfDirective directive = new SpfDirective(pass, mechanism, value, length4, length6);
    return length4 <= 32 && length6 <= 128 && isSound(directive, matcher) ? directive : null;
  }

  private static int length(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /** Which mechanisms have a value and which a length (RFC 7208 section 5). */
  private static boolean isSound(SpfDirective directive, Matcher matcher) {
    boolean hasValue = matcher.group(3) != null;
    boolean hasLength = matcher.group(4) != null || matcher.group(5) != null;
    return switch (directive.mechanism()) {
      case ALL -> !hasValue && !hasLength;
      case INCLUDE, EXISTS -> !directive.value().isEmpty() && !hasLength;
      case PTR -> !hasLength && (!hasValue || !directive.value().isEmpty());
      case A, MX -> !hasValue || !directive.value().isEmpty();
      case IP4, IP6 -> Addresses.of(directive) != null && matcher.group(5) == null;
    };
  }
}
