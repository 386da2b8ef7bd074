package org.ruascope.enrich.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ruascope.dns.Answer;
import org.ruascope.dns.RecordType;
import org.ruascope.testing.FixedDns;

/** DNS with the hosts of RFC 7208 appendix A, and SPF records. */
final class SpfZone {

  private SpfZone() {}

  /**
   * DNS with these records.
   *
   * @param record example.com's; null for none, {@code ?} for no answer
   * @param others {@code name=record}, separated by {@code //}
   */
  static FixedDns of(@Nullable String record, @Nullable String others) {
    FixedDns dns = hosts();
    if (record != null) {
      dns.with("example.com", RecordType.TXT, answer(record));
    }
    for (String other : others == null ? new String[0] : others.split(" // ")) {
      String[] parts = other.split("=", 2);
      dns.with(parts[0], RecordType.TXT, answer(parts[1]));
    }
    return dns;
  }

  private static Answer answer(String record) {
    return record.equals("?") ? Answer.NO_ANSWER : Answer.of(List.of("another text", record));
  }

  private static FixedDns hosts() {
    return new FixedDns()
        .with("example.com", RecordType.A, "192.0.2.10", "192.0.2.11")
        .with("example.com", RecordType.MX, "mail-a.example.com", "mail-b.example.com")
        .with("amy.example.com", RecordType.A, "192.0.2.65")
        .with("bob.example.com", RecordType.A, "192.0.2.66")
        .with("mail-a.example.com", RecordType.A, "192.0.2.129")
        .with("mail-b.example.com", RecordType.A, "192.0.2.130")
        .with("example.org", RecordType.MX, "mail-c.example.org")
        .with("mail-c.example.org", RecordType.A, "192.0.2.140")
        .with("six.example.com", RecordType.A, "192.0.2.166")
        .with("six.example.com", RecordType.AAAA, "2001:db8:6::1")
        .with("slow.example.com", RecordType.A, Answer.NO_ANSWER)
        .with("last.example.com", RecordType.A, "192.0.2.200")
        .with("many.example.com", RecordType.MX, elevenExchangers());
  }

  private static String[] elevenExchangers() {
    return IntStream.rangeClosed(1, 11)
        .mapToObj(i -> i == 11 ? "last.example.com" : "amy.example.com")
        .toArray(String[]::new);
  }
}
