package org.ruascope.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.dns.Answer;
import org.ruascope.dns.RecordType;

/** DMARC policy records in DNS, in short: names, each with {@code =} and what is there. */
public final class DmarcZone {

  private DmarcZone() {}

  /**
   * DNS with these records.
   *
   * @param records separated by spaces: {@code name} has a record without psd, {@code name=y} and
   *     {@code name=n} one with it, {@code name=2} has two, {@code name=other} has a text that is
   *     something else, {@code name=?} isn't answered
   */
  public static FixedDns of(@Nullable String records) {
    FixedDns dns = new FixedDns();
    for (String record : records == null ? new String[0] : records.split(" ")) {
      String[] parts = record.split("=", 2);
      dns.with("_dmarc." + parts[0], RecordType.TXT, answer(parts.length == 1 ? "" : parts[1]));
    }
    return dns;
  }

  private static Answer answer(String what) {
    String plain = "v=DMARC1; p=none";
    return switch (what) {
      case "" -> texts(plain);
      case "2" -> texts(plain, plain);
      case "other" -> texts("v=spf1 -all");
      case "?" -> Answer.NO_ANSWER;
      default -> texts("v=DMARC1; p=none; psd=" + what);
    };
  }

  private static Answer texts(String... texts) {
    return Answer.of(List.of(texts));
  }
}
