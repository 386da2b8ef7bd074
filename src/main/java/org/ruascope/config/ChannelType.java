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

  /** Whether digests can be sent by it. */
  public boolean takesLetters() {
    return this != ALERTMANAGER;
  }

  /** As it stands in the configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
