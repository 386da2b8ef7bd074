package org.ruascope.query.source;

/** Messages by {@code dmarc.disposition}. */
public record Dispositions(long none, long pass, long quarantine, long reject, long unrecognised) {

  static Dispositions in(Found found, String name) {
    return new Dispositions(
        found.messages(name, "none"),
        found.messages(name, "pass"),
        found.messages(name, "quarantine"),
        found.messages(name, "reject"),
        found.messages(name, "unrecognised"));
  }
}
