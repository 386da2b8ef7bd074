package org.ruascope.config;

import java.util.Locale;

/**
 * The mail address of a mailbox of reports, as far as its login tells.
 *
 * @param username often the whole address, else what stands before its @
 * @param host of its IMAP server, often in the address's domain
 */
record ReportAddress(String username, String host) {

  /** Whether mail to an address arrives there, a {@code +tag} or not. */
  boolean takes(String address) {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, at).replaceFirst("\\+.*", "").toLowerCase(Locale.ROOT);
    String domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
    String user = username.toLowerCase(Locale.ROOT);
    return user.equals(local + "@" + domain) || (user.equals(local) && isHostIn(domain));
  }

  private boolean isHostIn(String domain) {
    return ("." + host.toLowerCase(Locale.ROOT)).endsWith("." + domain);
  }
}
