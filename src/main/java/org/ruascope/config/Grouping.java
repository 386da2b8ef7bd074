package org.ruascope.config;

/** What is told in one message ({@code alerts.group-by}, {@code alert-rules.NAME.group-by}). */
public enum Grouping {
  /** Each alert in its own. */
  ALERT,
  /** Those about a domain together. */
  DOMAIN,
  /** All that are to be told at the same time. */
  ALL
}
