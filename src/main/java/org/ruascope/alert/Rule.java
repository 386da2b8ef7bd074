package org.ruascope.alert;

import java.util.Locale;
import org.ruascope.report.Word;

/** What is watched; docs/alerts.md tells of each when it speaks, with an example. */
public enum Rule implements Word {
  /** The aligned share of a domain's own mail falls, against its own past or below a floor. */
  SHARE_FALLS,
  /** Mail of one's own, or of a known service, is quarantined or rejected. */
  OWN_MAIL_REFUSED,
  /** A source that was compliant begins to fail. */
  SOURCE_FAILS,
  /** Signatures of a selector fail, at one reporter or everywhere. */
  KEY_FAILS,
  /** A service sends that never did. */
  NEW_SERVICE,
  /** A source that passes nothing sends, and never did. */
  NEW_UNAUTHENTICATED_SOURCE,
  /** Strangers send many more messages than usual. */
  STRANGERS_SPIKE,
  /** A domain sends much more or much less than is normal for it. */
  VOLUME_CHANGES,
  /** Reporters override the policy more often. */
  OVERRIDES_RISE,
  /** No report about a domain that always gets some. */
  NO_REPORTS,
  /** A reporter that always reports doesn't any more. */
  REPORTER_SILENT,
  /** Reports about a domain that aren't from whom they say, or from nobody knows whom. */
  FORGED_REPORTS,
  /** A mailbox or folder can't be polled. */
  SOURCE_UNREACHABLE,
  /** A mailbox refuses the login. */
  LOGIN_REFUSED,
  /** A certificate is about to expire. */
  CERTIFICATE_EXPIRES,
  /** Elasticsearch doesn't answer. */
  ELASTICSEARCH_AWAY,
  /** More and more mails wait. */
  BACKLOG_GROWS,
  /** More and more mails can't be read. */
  QUARANTINE_GROWS;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
