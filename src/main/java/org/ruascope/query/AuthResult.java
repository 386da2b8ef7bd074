package org.ruascope.query;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A result of DKIM or SPF, as {@code dmarc.dkim.auth} and {@code dmarc.spf.auth} have it.
 *
 * @param domain that signed, or that SPF looked at
 * @param detail selector or scope; null if the reporter doesn't say
 * @param result a word
 */
public record AuthResult(String domain, @Nullable String detail, String result) {

  /** Reporters' text may have anything in it: a domain ends first, and a result begins last. */
  private static final Pattern FORM = Pattern.compile("([^/]*?)(?:/(.*))?=(\\w*)", Pattern.DOTALL);

  /** Reads {@code domain/detail=result}; empty if it is something else. */
  public static Optional<AuthResult> of(String joined) {
    Matcher parts = FORM.matcher(joined);
    return parts.matches()
        ? Optional.of(
            new AuthResult(
                Objects.requireNonNull(parts.group(1)),
                parts.group(2),
                Objects.requireNonNull(parts.group(3))))
        : Optional.empty();
  }
}
