package org.ruascope.query;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ruascope.report.Failing;

/**
 * Results as records have them in {@code dmarc.dkim.auth} and {@code dmarc.spf.auth}.
 *
 * @param all of them
 */
record Signatures(List<AuthResult> all) {

  static Signatures of(Collection<String> texts) {
    return new Signatures(texts.stream().map(AuthResult::of).flatMap(Optional::stream).toList());
  }

  Signatures passed() {
    return only(one -> one.result().equals("pass"));
  }

  /** Those of the author's domains that fail in this way. */
  Signatures of(Failing failing, List<String> from) {
    Set<String> results = resultsOf(failing);
    return only(
        one ->
            results.contains(one.result())
                && from.stream().anyMatch(author -> areRelated(one.domain(), author)));
  }

  /** Whether one domain is the other, or above or below it. */
  private static boolean areRelated(String domain, String other) {
    return domain.equals(other)
        || domain.endsWith("." + other)
        || (domain.contains(".") && other.endsWith("." + domain));
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

  private Signatures only(Predicate<AuthResult> wanted) {
    return new Signatures(all.stream().filter(wanted).toList());
  }

  List<String> domains() {
    return distinct(all.stream().map(AuthResult::domain));
  }

  List<String> selectors() {
    return distinct(all.stream().map(one -> Objects.requireNonNullElse(one.detail(), "")));
  }

  List<String> keys() {
    return distinct(all.stream().map(Signatures::key));
  }

  /** Where its key is published; empty if the reporter doesn't say. */
  private static String key(AuthResult one) {
    String selector = one.detail();
    return selector == null || selector.isEmpty() ? "" : selector + "._domainkey." + one.domain();
  }

  private static List<String> distinct(Stream<String> texts) {
    return texts.filter(text -> !text.isEmpty()).distinct().toList();
  }
}
