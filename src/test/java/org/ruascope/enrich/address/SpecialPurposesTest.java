package org.ruascope.enrich.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.report.SpecialPurpose;

/** The edges of each range, and what lies beside them. */
class SpecialPurposesTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, UNSPECIFIED",
    "0.255.255.255, UNSPECIFIED",
    "1.0.0.0,",
    "9.255.255.255,",
    "10.0.0.0, PRIVATE",
    "10.255.255.255, PRIVATE",
    "11.0.0.0,",
    "100.63.255.255,",
    "100.64.0.0, SHARED",
    "100.127.255.255, SHARED",
    "100.128.0.0,",
    "127.0.0.1, LOOPBACK",
    "127.255.255.255, LOOPBACK",
    "128.0.0.0,",
    "169.254.0.0, LINK_LOCAL",
    "169.254.255.255, LINK_LOCAL",
    "169.255.0.0,",
    "172.15.255.255,",
    "172.16.0.0, PRIVATE",
    "172.31.255.255, PRIVATE",
    "172.32.0.0,",
    "192.0.0.8, RESERVED",
    "192.0.0.9,",
    "192.0.0.10,",
    "192.0.1.0,",
    "192.0.2.0, DOCUMENTATION",
    "192.0.2.255, DOCUMENTATION",
    "192.0.3.0,",
    "192.88.99.1,",
    "192.168.0.0, PRIVATE",
    "192.168.255.255, PRIVATE",
    "192.169.0.0,",
    "198.17.255.255,",
    "198.18.0.0, BENCHMARKING",
    "198.19.255.255, BENCHMARKING",
    "198.20.0.0,",
    "198.51.100.255, DOCUMENTATION",
    "198.51.101.0,",
    "203.0.113.0, DOCUMENTATION",
    "203.0.114.0,",
    "223.255.255.255,",
    "224.0.0.0, MULTICAST",
    "239.255.255.255, MULTICAST",
    "240.0.0.0, RESERVED",
    "255.255.255.255, RESERVED",
  })
  void ofIpv4(String address, @Nullable SpecialPurpose expected) {
    assertThat(SpecialPurposes.of(OriginsTest.address(address))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "::, UNSPECIFIED",
    "::1, LOOPBACK",
    "::2, RESERVED",
    "64:ff9b::102:304,",
    "64:ff9b:1::1, PRIVATE",
    "100::1, RESERVED",
    "1fff:ffff::, RESERVED",
    "2000::,",
    "2001::1,",
    "2001:1::1,",
    "2001:1::4, RESERVED",
    "2001:2::1, BENCHMARKING",
    "2001:2:1::, RESERVED",
    "2001:10::1, RESERVED",
    "2001:20::1,",
    "2001:1ff:ffff::, RESERVED",
    "2001:200::1,",
    "2001:db7:ffff::,",
    "2001:db8::, DOCUMENTATION",
    "2001:db8:ffff:ffff::, DOCUMENTATION",
    "2001:db9::,",
    "2a00:1450::1,",
    "3ffe:ffff::,",
    "3fff::1, DOCUMENTATION",
    "3fff:fff:ffff::, DOCUMENTATION",
    "3fff:1000::,",
    "4000::1, RESERVED",
    "5f00::1, RESERVED",
    "8000::1, RESERVED",
    "fbff:ffff::, RESERVED",
    "fc00::, PRIVATE",
    "fdff:ffff::, PRIVATE",
    "fe00::, RESERVED",
    "fe80::1, LINK_LOCAL",
    "febf:ffff::, LINK_LOCAL",
    "fec0::1, PRIVATE",
    "ff02::1, MULTICAST",
  })
  void ofIpv6(String address, @Nullable SpecialPurpose expected) {
    assertThat(SpecialPurposes.of(OriginsTest.address(address))).isEqualTo(expected);
  }
}
