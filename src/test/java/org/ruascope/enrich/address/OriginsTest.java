package org.ruascope.enrich.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.config.GeoSettings;
import org.ruascope.report.Origin;
import org.ruascope.report.Origin.AutonomousSystem;
import org.ruascope.report.SpecialPurpose;

class OriginsTest {
  private static final String ADDRESS = "193.0.6.139";

  @TempDir private Path folder;

  @Test
  void readsGeoLite2AndDbIp() {
    Path country =
        file(
            "country",
            Map.of(
                "continent", Map.of("code", "EU", "names", Map.of("en", "Europe")),
                "country", Map.of("iso_code", "NL", "names", Map.of("en", "Netherlands")),
                "registered_country", Map.of("iso_code", "DE")));
    Path network =
        file(
            "asn",
            Map.of(
                "autonomous_system_number",
                3333,
                "autonomous_system_organization",
                "Réseaux IP Européens"));

    assertThat(origins(country, network).of(address(ADDRESS)))
        .isEqualTo(origin("NL", new AutonomousSystem(3333, "Réseaux IP Européens")));
  }

  @Test
  void readsIpinfoLiteWhichHasBothInOneFile() {
    Path both =
        file(
            "ipinfo_lite",
            Map.of(
                "country", "Netherlands",
                "country_code", "NL",
                "continent_code", "EU",
                "asn", "AS3333",
                "as_name", "RIPE NCC",
                "as_domain", "ripe.net"));

    assertThat(origins(both, null).of(address(ADDRESS)))
        .isEqualTo(origin("NL", new AutonomousSystem(3333, "RIPE NCC")));
  }

  @Test
  void readsWhatNpmHasOfDbIp() {
    assertThat(origins(file("npm", Map.of("country_code", "NL")), null).of(address(ADDRESS)))
        .isEqualTo(origin("NL", null));
  }

  @Test
  void findsIpv6() {
    Path file = folder.resolve("six.mmdb");
    new Mmdb("six").put("2001:67c:2e8::/48", Map.of("country_code", "NL")).write(file);
    Origins origins = origins(file, null);

    assertThat(origins.of(address("2001:67c:2e8:22::c100:68b")).country()).isEqualTo("NL");
    assertThat(origins.of(address("2001:67c:2e9::1"))).isEqualTo(Origin.UNKNOWN);
  }

  @Test
  void believesNothingThatCannotBe() {
    Path file =
        file(
            "odd",
            Map.of("country_code", "nowhere", "asn", "AS4294967296", "as_name", "too large"));

    assertThat(origins(file, null).of(address(ADDRESS))).isEqualTo(Origin.UNKNOWN);
  }

  @Test
  void boundsNames() {
    Path file = file("long", Map.of("asn", "AS1", "as_name", " " + "x".repeat(2_000)));

    AutonomousSystem network = origins(file, null).of(address(ADDRESS)).network();
    assertThat(network).isEqualTo(new AutonomousSystem(1, "x".repeat(200) + "…"));
  }

  @Test
  void neverLooksUpWhatIsSetApart() {
    Path file = folder.resolve("wrong.mmdb");
    new Mmdb("wrong").put("10.0.0.0/8", Map.of("country_code", "NL")).write(file);

    assertThat(origins(file, null).of(address("10.1.2.3")))
        .isEqualTo(Origin.of(SpecialPurpose.PRIVATE));
  }

  @Test
  void knowsNothingWithoutFiles() {
    Origins origins = origins(null, null);

    assertThat(origins.of(address(ADDRESS))).isEqualTo(Origin.UNKNOWN);
    assertThat(origins.of(address("127.0.0.1"))).isEqualTo(Origin.of(SpecialPurpose.LOOPBACK));
  }

  @Test
  void remembersNoMoreThanItShould() {
    Origins origins = origins(file("any", Map.of("country_code", "NL")), null);
    for (int i = 0; i < 40_000; i++) {
      origins.of(address("11.0." + (i >> 8) + "." + (i & 255)));
    }

    assertThat(origins.of(address(ADDRESS)).country()).isEqualTo("NL");
  }

  private Path file(String name, Map<String, ?> record) {
    return new Mmdb(name).put("193.0.0.0/20", record).write(folder.resolve(name + ".mmdb"));
  }

  private Origins origins(@Nullable Path country, @Nullable Path network) {
    return Origins.open(
        new GeoSettings(
            Optional.ofNullable(country), Optional.ofNullable(network), Optional.empty(), folder));
  }

  private static Origin origin(String country, @Nullable AutonomousSystem network) {
    return new Origin(country, network, null);
  }

  static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
