package org.ruascope.enrich.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruascope.dns.Answer;
import org.ruascope.dns.RecordType;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.testing.FixedDns;

class HostLookupTest {
  private static final String V4 = "7.113.0.203.in-addr.arpa";
  private static final String V6 =
      "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa";

  private final FixedDns dns = new FixedDns();

  @Test
  void aNameThatLeadsBackIsConfirmed() {
    dns.with(V4, RecordType.PTR, "mail.example.co.uk")
        .with("mail.example.co.uk", RecordType.A, "203.0.113.6", "203.0.113.7");
    assertThat(of("203.0.113.7"))
        .isEqualTo(new Host(Iprev.PASS, "mail.example.co.uk", "example.co.uk"));
  }

  @Test
  void ofAnIpv6AddressToo() {
    dns.with(V6, RecordType.PTR, "mail.example.com")
        .with("mail.example.com", RecordType.AAAA, "2001:db8:0:0:0:0:0:1");
    assertThat(of("2001:db8::1"))
        .isEqualTo(new Host(Iprev.PASS, "mail.example.com", "example.com"));
  }

  @Test
  void aNameOfSomebodyElsesIsNot() {
    dns.with(V4, RecordType.PTR, "mail.google.com")
        .with("mail.google.com", RecordType.A, "192.0.2.1");
    assertThat(of("203.0.113.7")).isEqualTo(new Host(Iprev.FAIL, "mail.google.com", "google.com"));
  }

  @Test
  void norIsOneThatDoesNotExist() {
    dns.with(V4, RecordType.PTR, "nothing.example");
    assertThat(of("203.0.113.7").iprev()).isEqualTo(Iprev.FAIL);
  }

  @Test
  void ofSeveralNamesTheOneThatLeadsBackIsTold() {
    dns.with(V4, RecordType.PTR, "b.example", "a.example")
        .with("b.example", RecordType.A, "203.0.113.7");
    assertThat(of("203.0.113.7")).isEqualTo(new Host(Iprev.PASS, "b.example", "b.example"));
  }

  @Test
  void ofMoreNamesThanAnybodyNeedsAFewAreAsked() {
    String[] names =
        IntStream.range(0, 300).mapToObj("n%03d.example"::formatted).toArray(String[]::new);
    dns.with(V4, RecordType.PTR, names).with("n299.example", RecordType.A, "203.0.113.7");
    assertThat(of("203.0.113.7")).isEqualTo(new Host(Iprev.FAIL, "n000.example", "n000.example"));
  }

  @Test
  void withoutNameItIsAnError() {
    assertThat(of("203.0.113.7")).isEqualTo(new Host(Iprev.PERMERROR, null, null));
  }

  @Test
  void withoutAnswerItMayBeToldAnotherTime() {
    dns.with(V4, RecordType.PTR, Answer.NO_ANSWER);
    assertThat(of("203.0.113.7")).isEqualTo(new Host(Iprev.TEMPERROR, null, null));
  }

  @Test
  void withoutConfirmationToo() {
    dns.with(V4, RecordType.PTR, "a.example", "b.example")
        .with("b.example", RecordType.A, Answer.NO_ANSWER);
    assertThat(of("203.0.113.7")).isEqualTo(new Host(Iprev.TEMPERROR, "a.example", "a.example"));
  }

  private Host of(String address) {
    try {
      return new HostLookup(dns, dns, PublicSuffixList.builtIn().whole())
          .of(InetAddress.getByName(address))
          .join();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
