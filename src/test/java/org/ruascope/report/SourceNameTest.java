package org.ruascope.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.report.Origin.AutonomousSystem;

/** What a source is called; the operator's word comes before what is looked up. */
class SourceNameTest {
  private static final Origin NETWORK =
      new Origin("NL", new AutonomousSystem(64_496, "Example Hosting"), null);
  private static final Host HOST = new Host(Iprev.PASS, "mx.example.net", "example.net");
  private static final Service SERVICE =
      new Service("Mailer", Service.Type.TRANSACTIONAL, "", "", Service.By.PTR);

  @Test
  void isTheBestThatIsKnown() throws UnknownHostException {
    Enrichment known = Enrichment.NONE.with(NETWORK);
    assertThat(name("192.0.2.1", known)).isEqualTo("Example Hosting (network)");
    known = known.with(HOST);
    assertThat(name("192.0.2.1", known)).isEqualTo("example.net (host_domain)");
    known = known.with(SERVICE);
    assertThat(name("192.0.2.1", known)).isEqualTo("Mailer (service)");
  }

  @Test
  void takesNoNameThatDoesNotLeadBack() throws UnknownHostException {
    Enrichment claimed =
        Enrichment.NONE.with(new Host(Iprev.FAIL, "mx.example.net", "example.net"));

    assertThat(name("192.0.2.1", claimed)).isEqualTo("192.0.2.0/24 (prefix)");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.200, 203.0.113.0/24",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48",
    "2001:db8:0:2::1, 2001:db8::/48",
    "2001::1, 2001::/48",
    "::1, 0::/48"
  })
  void isItsNeighbourhoodWhereNothingIsKnown(String address, String prefix)
      throws UnknownHostException {
    assertThat(name(address, Enrichment.NONE)).isEqualTo(prefix + " (prefix)");
  }

  @ParameterizedTest
  @CsvSource({
    "'Mailer (service) (network)', NETWORK, 'Mailer (service)'",
    "' (network)', NETWORK, ''",
    "'shop (sender)', SENDER, shop"
  })
  void isReadAsItIsWritten(String text, SourceName.Kind kind, String name) {
    assertThat(SourceName.of(text)).contains(new SourceName(kind, name));
    assertThat(new SourceName(kind, name).text()).isEqualTo(text);
  }

  @Test
  void isNothingElse() {
    assertThat(SourceName.of("-")).isEmpty();
    assertThat(SourceName.of("Mailer (other)")).isEmpty();
  }

  private static String name(String address, Enrichment known) throws UnknownHostException {
    return SourceName.of(InetAddress.getByName(address), known).text();
  }
}
