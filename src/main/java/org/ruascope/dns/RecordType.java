package org.ruascope.dns;

/** What can be asked for (RFC 1035 section 3.2.2, RFC 3596). */
public enum RecordType {
  A,
  AAAA,
  MX,
  PTR,
  TXT
}
