package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1/32",
    "192.0.2, 192.0.2.0/24",
    "192.0.2., 192.0.2.0/24",
    "10, 10.0.0.0/8",
    "192.0.2.0/25, 192.0.2.0/25",
    "2001:db8, 2001:db8::/32",
    "2001:db8:, 2001:db8::/32",
    "2001:db8::, 2001:db8::/32",
    "2001:db8::1, 2001:db8::1",
    "2001:db8::/48, 2001:db8::/48",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8/128"
  })
  void isWhatBeginsSo(String typed, String range) {
    assertThat(AddressRange.of(typed)).contains(range);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "mail",
        "192.0.2.256",
        "1.2.3.4.5",
        "999",
        "192.0.2.0/33",
        "192.0.2/24",
        "::/129",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        ":::",
        "192.0.2.0/",
        "01.2.3.4",
        "a.example:25"
      })
  void elseThereIsNone(String typed) {
    assertThat(AddressRange.of(typed)).isEmpty();
  }
}
