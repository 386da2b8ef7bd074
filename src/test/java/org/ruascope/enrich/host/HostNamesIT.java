package org.ruascope.enrich.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.config.DnsSettings;
import org.ruascope.dns.Pace;
import org.ruascope.dns.PacedDns;
import org.ruascope.dns.Resolver;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.testing.DatagramProxy;
import org.ruascope.testing.NsdServer;

/** What addresses are called, by a real name server. */
class HostNamesIT {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir static Path folder;
  private static NsdServer server;

  @BeforeAll
  static void start() {
    server =
        NsdServer.in(folder)
            .zone(
                "113.0.203.in-addr.arpa",
                """
                1    PTR   mail.example.com.
                2    PTR   mail.google.com.
                3    PTR   nothing.example.com.
                4    TXT   "no PTR here"
                6    PTR   <script>.example.com.
                7    CNAME 7.0-63
                8    CNAME 8.customer.example.com.
                7.0-63 PTR mail.example.com.
                9    NS    ns.elsewhere.invalid.
                10   PTR   other.example.com.
                10   PTR   mail.example.com.
                11   PTR   mail.broken.
                13   PTR   xn--mller-kva.example.com.
                """
                    + many("12 PTR host-%03d.example.com.\n", 400))
            .zone(
                "8.b.d.0.1.0.0.2.ip6.arpa",
                "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR mail.example.com.\n")
            .zone(
                "example.com",
                """
                mail A 203.0.113.1
                mail A 203.0.113.7
                mail A 203.0.113.10
                mail AAAA 2001:db8::1
                other A 192.0.2.1
                xn--mller-kva CNAME mueller
                mueller A 203.0.113.13
                8.customer PTR eight.customer.example.com.
                eight.customer A 203.0.113.8
                """
                    + many("host-%03d A 203.0.113.12\n", 400))
            .zone("google.com", "mail A 192.0.2.1\n")
            .brokenZone("broken")
            .brokenZone("2.0.192.in-addr.arpa")
            .start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.1,  PASS, mail.example.com, example.com",
    "2001:db8::1,  PASS, mail.example.com, example.com",
    "203.0.113.2,  FAIL, mail.google.com, google.com",
    "203.0.113.3,  FAIL, nothing.example.com, example.com",
    "203.0.113.4,  PERMERROR,,", // no such record
    "203.0.113.5,  PERMERROR,,", // no such name
    "203.0.113.6,  PERMERROR,,", // hostile
    "203.0.113.7,  PASS, mail.example.com, example.com", // RFC 2317
    "203.0.113.8,  PASS, eight.customer.example.com, example.com",
    "203.0.113.9,  TEMPERROR,,", // lame
    "203.0.113.10, PASS, mail.example.com, example.com", // the second of two
    "203.0.113.11, TEMPERROR, mail.broken, mail.broken",
    "203.0.113.12, PASS, host-000.example.com, example.com", // over TCP
    "203.0.113.13, PASS, xn--mller-kva.example.com, example.com",
    "192.0.2.1,    TEMPERROR,,", // SERVFAIL
  })
  void names(String address, Iprev iprev, String name, String domain) {
    Enrichment known = new Expected(patient(server.address())).of(address);
    assertThat(known.host()).isEqualTo(new Host(iprev, name, domain));
    assertThat(known.pending()).isEqualTo(iprev == Iprev.TEMPERROR);
  }

  @Test
  void addressesThatAreSetApartAreNobodysBusiness() {
    try (DatagramProxy line = new DatagramProxy(server.address())) {
      HostNames names =
          HostNames.patient(dns(line.address()), domain -> domain, any -> false, LONG);
      assertThat(new Expected(names).of("203.0.113.1")).isEqualTo(Enrichment.NONE);
      assertThat(line.questions()).isZero();
    }
  }

  @Test
  void theQuickHaveTheNamesOfAFewMailsAtOnce() {
    Expected quick = new Expected(quick(server.address(), 1_000));
    assertThat(Objects.requireNonNull(quick.of("203.0.113.1").host()).name())
        .isEqualTo("mail.example.com");
  }

  @Test
  void theQuickLeaveWhatNobodyAnswersForLater() {
    try (DatagramProxy hole = DatagramProxy.blackHole()) {
      Enrichment known = new Expected(quick(hole.address(), 1_000)).of("203.0.113.1");
      assertThat(known).isEqualTo(Enrichment.NONE.asPending());
      assertThat(hole.questions()).isEqualTo(1);
    }
  }

  @Test
  void theQuickLeaveWhatIsTooMuchForLater() {
    try (DatagramProxy line = new DatagramProxy(server.address())) {
      Expected quick = new Expected(quick(line.address(), 1));
      quick.expect("203.0.113.3", "203.0.113.4", "203.0.113.5");
      assertThat(quick.add("203.0.113.5")).isEqualTo(Enrichment.NONE.asPending());
      assertThat(line.questions()).isLessThan(3); // one, and one more for each second that it takes
    }
  }

  private static HostNames quick(InetSocketAddress address, int questions) {
    Pace pace = new Pace(questions, 1);
    Resolver dns = dns(address);
    return new HostNames(
        new HostLookup(new PacedDns(dns, pace), dns, PublicSuffixList.builtIn().whole()),
        any -> true,
        new Budget(Duration.ofSeconds(2), LONG, pace, System::nanoTime),
        false);
  }

  private static HostNames patient(InetSocketAddress address) {
    return HostNames.patient(dns(address), PublicSuffixList.builtIn().whole(), any -> true, LONG);
  }

  private static Resolver dns(InetSocketAddress address) {
    return new Resolver(
        new DnsSettings(
            true, Optional.of(List.of(address)), Duration.ofSeconds(5), 2, Duration.ofSeconds(1)));
  }

  private static String many(String line, int times) {
    return IntStream.range(0, times).mapToObj(line::formatted).collect(Collectors.joining());
  }
}
