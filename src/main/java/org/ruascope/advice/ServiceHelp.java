package org.ruascope.advice;

/**
 * What a service's provider says about aligned mail.
 *
 * @param align how to set it up, in a sentence; empty if not known
 * @param url the provider's own page; empty if not known
 */
public record ServiceHelp(String align, String url) {
  public static final ServiceHelp NONE = new ServiceHelp("", "");
}
