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
      "{messages} of {all} messages signed with it didn't pass DKIM. Compare the published key with"
          + " the one that signs, and see whether anything changes mails after they are signed."),
  NO_REPORTS(
      Level.BAD,
      "/reporters",
      "{domain}: no reports about the last seven days",
      "Four weeks before there were {messages} messages. See whether the DMARC record still names"
          + " your mailbox in rua, and whether mails get there."),
  SHARE_FELL(
      Level.BAD,
      "/trend",
      "{domain}: only {share} of its messages are aligned",
      "Four weeks before it was {share_before}. Strangers' and passed-on mail isn't counted, so it is"
          + " your own that fails."),
  OWN_MAIL_FAILS(
      Level.WARN,
      "/failures",
      "{domain}: {messages} of your own messages fail DMARC",
      "Nothing happened to them yet. Most come from {source}; mend it before you tighten the policy."),
  STRANGERS(
      Level.WARN,
      "/sources",
      "{domain}: strangers sent {messages} messages in its name",
      "Usual are {usual} a week. {delivered} of them weren't stopped; a stricter policy stops them."),
  STRANGERS_STOPPED(
      Level.INFO,
      "/sources",
      "{domain}: strangers sent {messages} messages in its name, and the policy stopped them",
      "Usual are {usual} a week. {delivered} got through. Nothing to do."),
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
      "{messages} messages in the last seven complete days, {share} of them aligned; none in the four"
          + " weeks before. If it is yours, set up its authentication."),
  NEW_SOURCE(
      Level.INFO,
      "/sources",
      "New: {source}",
      "{messages} messages in the last seven complete days, {share} of them aligned; none in the four"
          + " weeks before."),
  VANISHED_SOURCE(
      Level.INFO,
      "/sources",
      "Gone: {source}",
      "{messages} messages in the four weeks before, none in the last seven complete days. If that"
          + " wasn’t meant, see whether it still sends."),
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
