package org.ruascope.config;

import java.util.Locale;

/** What a channel is ({@code channels.NAME.type}). */
public enum ChannelType {
  SMTP,
  WEBHOOK,
  SLACK,
  TEAMS,
  ALERTMANAGER,
  ROUTE;

  /** As it stands in the configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
