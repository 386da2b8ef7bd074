package org.ruascope.enrich.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.DnsSettings;
import org.ruascope.dns.Resolver;
import org.ruascope.enrich.TreeWalk.Aligned;
import org.ruascope.enrich.domain.SpfListing.State;
import org.ruascope.report.ReportKey;
import org.ruascope.testing.NsdServer;

/** What a real name server says of domains. */
class DomainsIT {
  private static final ReportKey REPORT = new ReportKey("report");

  @TempDir static Path folder;
  private static NsdServer server;

  private DnsTreeWalk walk;
  private SpfRecords spf;

  @BeforeAll
  static void start() {
    server =
        NsdServer.in(folder)
            .zone(
                "example",
                """
                _dmarc.corp       TXT  "v=DMARC1; p=none"
                _dmarc.shop.corp  TXT  "v=DMARC1; p=none; " "psd=n"
                corp              TXT  "v=spf1 mx include:_spf.corp." "example -all"
                corp              TXT  "another text"
                corp              MX   10 mail.corp
                mail.corp         A    192.0.2.1
                mail.corp         AAAA 2001:db8::1
                half              TXT  "v=spf1 ip4:192.0.2.1 include:host.broken -all"
                _spf.corp         TXT  "v=spf1 "\
                """
                    + manyNetworks())
            .brokenZone("broken")
            .start();
  }

  /** Too long for UDP. */
  private static String manyNetworks() {
    return IntStream.range(0, 250)
        .mapToObj(i -> "\"ip4:198.51." + i + ".0/24 \"")
        .collect(Collectors.joining(" ", " ", "\n"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void ask() {
    Optional<List<InetSocketAddress>> servers = Optional.of(List.of(server.address()));
    Duration second = Duration.ofSeconds(1);
    Resolver dns = new Resolver(new DnsSettings(true, servers, second, 2, second));
    walk = new DnsTreeWalk(dns, DomainsIT::await);
    spf = new SpfRecords(dns, DomainsIT::await);
  }

  private static void await(List<CompletableFuture<?>> coming) {
    CompletableFuture.allOf(coming.toArray(CompletableFuture[]::new))
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }

  @Test
  void tellsWhichAreOfOneOrganization() {
    assertThat(aligned("corp.example", "mail.corp.example")).isEqualTo(Aligned.YES);
    assertThat(aligned("shop.corp.example", "corp.example")).isEqualTo(Aligned.NO);
    assertThat(aligned("corp.example", "other.example")).isEqualTo(Aligned.NO);
    assertThat(aligned("other.example", "corp.example")).isEqualTo(Aligned.UNKNOWN);
    assertThat(aligned("a.broken", "b.broken")).isEqualTo(Aligned.PENDING);
  }

  @Test
  void tellsWhomSpfRecordsList() throws UnknownHostException {
    assertThat(listing("corp.example", "192.0.2.1").state()).isEqualTo(State.LISTED);
    assertThat(listing("corp.example", "2001:db8::1").state()).isEqualTo(State.LISTED);
    assertThat(listing("corp.example", "198.51.249.7").via()).containsExactly("_spf.corp.example");
    assertThat(listing("corp.example", "203.0.113.1").state()).isEqualTo(State.NOT_LISTED);
    assertThat(listing("none.example", "192.0.2.1").state()).isEqualTo(State.NOT_LISTED);
    assertThat(spf.faults(REPORT, "corp.example")).isEmpty();
  }

  @Test
  void deniesNothingWhereAnAnswerIsMissing() throws UnknownHostException {
    assertThat(listing("half.example", "192.0.2.1").state()).isEqualTo(State.LISTED);
    assertThat(listing("half.example", "192.0.2.2").state()).isEqualTo(State.PENDING);
  }

  private Aligned aligned(String author, String other) {
    walk.aligned(REPORT, author, List.of(other));
    walk.await();
    return walk.aligned(REPORT, author, List.of(other));
  }

  private SpfListing listing(String domain, String address) throws UnknownHostException {
    spf.listing(REPORT, domain, InetAddress.getByName(address));
    spf.await(List.of());
    return spf.listing(REPORT, domain, InetAddress.getByName(address));
  }
}
