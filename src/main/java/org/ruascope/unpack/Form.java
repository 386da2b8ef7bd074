package org.ruascope.unpack;

/** What some bytes turn out to be. */
enum Form {
  GZIP,
  ZIP,
  MAIL,
  /** XML that may be an aggregate report. */
  XML,
  TLS_REPORT,
  OTHER
}
