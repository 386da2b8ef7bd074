package org.ruascope.demo;

/** The way mail took to the reporter, as far as a reporter may excuse a failure with it. */
enum Route {
  DIRECT,
  FORWARDED,
  MAILING_LIST
}
