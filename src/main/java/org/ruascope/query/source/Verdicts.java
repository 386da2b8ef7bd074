package org.ruascope.query.source;

/** Messages by {@code dmarc.verdict.kind}. */
public record Verdicts(long compliant, long misaligned, long forwarded, long unknown) {

  static Verdicts in(Found found, String name) {
    return new Verdicts(
        found.messages(name, "compliant"),
        found.messages(name, "misaligned"),
        found.messages(name, "forwarded"),
        found.messages(name, "unknown"));
  }
}
