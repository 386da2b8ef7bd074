package org.ruascope.query;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ruascope.report.Failing;

/**
 * Results as records have them in {@code dmarc.dkim.auth} and {@code dmarc.spf.auth}.
 *
 * @param all of them
 */
record Signatures(List<One> all) {
  private static final Pattern FORM = Pattern.compile("(.*?)(?:/([^/=]*))?=(\\w*)", Pattern.DOTALL);

  /**
   * A result.
   *
   * @param domain that signed, or that SPF looked at
   * @param part selector or scope; empty if not reported
   * @param result a word
   */
  record One(String domain, String part, String result) {
    private String key() {
      return part + "._domainkey." + domain;
    }

    /** Whether one domain is the other, or above or below it. */
    private boolean isRelatedTo(String other) {
      return domain.equals(other)
          || domain.endsWith("." + other)
          || (domain.contains(".") && other.endsWith("." + domain));
    }
  }

  static Signatures of(Collection<String> texts) {
    return new Signatures(texts.stream().flatMap(Signatures::read).toList());
  }

  private static Stream<One> read(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Stream.of(
            new One(parts.group(1), Objects.requireNonNullElse(parts.group(2), ""), parts.group(3)))
        : Stream.of();
  }

  Signatures passed() {
    return only(one -> one.result().equals("pass"));
  }

  /** Those of the author's domains that fail in this way. */
  Signatures of(Failing failing, List<String> from) {
    Set<String> results = resultsOf(failing);
    return only(one -> results.contains(one.result()) && from.stream().anyMatch(one::isRelatedTo));
  }

  private static Set<String> resultsOf(Failing failing) {
    return switch (failing) {
      case DKIM_BROKEN -> Set.of("fail", "neutral");
      case DKIM_PERMERROR -> Set.of("permerror");
      case DKIM_TEMPERROR -> Set.of("temperror");
      case DKIM_POLICY -> Set.of("policy");
      default -> Set.of("pass");
    };
  }

  private Signatures only(Predicate<One> wanted) {
    return new Signatures(all.stream().filter(wanted).toList());
  }

  List<String> domains() {
    return distinct(all.stream().map(One::domain));
  }

  List<String> selectors() {
    return distinct(all.stream().map(One::part));
  }

  List<String> keys() {
    return distinct(all.stream().filter(one -> !one.part().isEmpty()).map(One::key));
  }

  private static List<String> distinct(Stream<String> texts) {
    return texts.filter(text -> !text.isEmpty()).distinct().toList();
  }
}
