package org.ruascope.query.overview;

/** All that the overview can find, with the words for it and the view that shows more. */
public enum Kind {
  OWN_MAIL_REFUSED(
      Level.BAD,
      "/failures",
      "{domain}: {messages} of your own messages were quarantined or rejected",
      "They come from your servers or services, most from {source}, and fail DMARC. Mend that first."),
  KEY_FAILS(
      Level.BAD,
      "/failures",
      "{domain}: signatures with the key {selector}._domainkey.{signer} fail",
      "{messages} of {all} messages signed with it didn’t pass DKIM. Compare the published key with"
          + " the one that signs, and see whether anything changes mails after they are signed."),
  NO_REPORTS(
      Level.BAD,
      "/reporters",
      "{domain}: no reports since {day}",
      "In the four weeks before there were {messages} messages of your own. See whether the DMARC record still names"
          + " your mailbox in rua, and whether mails get there."),
  SHARE_FELL(
      Level.BAD,
      "/trend",
      "{domain}: only {share} of its messages are aligned",
      "Four weeks before it was {share_before}. Strangers' and passed-on mail isn’t counted, so it is"
          + " your own that fails."),
  OWN_MAIL_FAILS(
      Level.WARN,
      "/failures",
      "{domain}: {messages} of your own messages fail DMARC",
      "Nothing happened to them yet. Most come from {source}; mend it before you tighten the policy."),
  MANY_STRANGERS(
      Level.WARN,
      "/sources",
      "{domain}: strangers sent {messages} messages in its name, many more than usual",
      "Usual are {usual} a week. {delivered} of them weren’t stopped; a stricter policy stops them."),
  STRANGERS(
      Level.INFO,
      "/sources",
      "{domain}: strangers sent {messages} messages in its name",
      "Usual are {usual} a week. Nearly all were stopped: {delivered} came through."),
  FORGED_REPORTS(
      Level.WARN,
      "/reporters",
      "{messages} reports aren’t from whom they say",
      "Their signatures are wrong: forged, or changed on the way. Leave them out of the figures if in"
          + " doubt."),
  NEW_FAILING_SOURCE(
      Level.WARN,
      "/sources",
      "New and not aligned: {source}",
      "{messages} messages since {day}, {share} of them aligned; none in the four weeks before. If it"
          + " is yours, set up its authentication."),
  NEW_SOURCE(
      Level.INFO,
      "/sources",
      "New: {source}",
      "{messages} messages since {day}, {share} of them aligned; none in the four weeks before."),
  VANISHED_SOURCE(
      Level.INFO,
      "/sources",
      "Gone: {source}",
      "None since {day}, but {messages} messages in the four weeks before. If that wasn’t meant, see"
          + " whether it still sends."),
  SHARE_ROSE(
      Level.GOOD,
      "/trend",
      "{domain}: {share} of its messages are aligned now",
      "Four weeks before it was {share_before}."),
  NEW_POLICY(
      Level.INFO,
      "/policy",
      "{domain}: {tag}={value} is published now",
      "It was {tag}={former}; first seen by a reporter on {day}.");

  private final Level level;
  private final String path;
  private final String title;
  private final String advice;

  Kind(Level level, String path, String title, String advice) {
    this.level = level;
    this.path = path;
    this.title = title;
    this.advice = advice;
  }

  /** Whether it can't be seen without the four weeks before. */
  boolean compares() {
    return switch (this) {
      case NO_REPORTS, SHARE_FELL, SHARE_ROSE, VANISHED_SOURCE, NEW_POLICY -> true;
      default -> false;
    };
  }

  Level level() {
    return level;
  }

  String path() {
    return path;
  }

  String title() {
    return title;
  }

  String advice() {
    return advice;
  }
}
