package org.ruascope.enrich.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.enrich.domain.PolicyRecord.Psd;
import org.ruascope.testing.HostileTexts;

class PolicyRecordTest {

  @ParameterizedTest
  @CsvSource({
    "v=DMARC1, UNSAID",
    "v=DMARC1;, UNSAID",
    "v = DMARC1 ; psd = n ; p=none, NO",
    "V=DMARC1;psd=y, YES",
    "v=DMARC1; p=none; psd=y;, YES",
    "v=DMARC1; p=reject; sp=none; psd=u, UNSAID",
    "v=DMARC1; xpsd=y, UNSAID",
    "v=DMARC1; p; ; psd=n; rua=mailto:psd=y@example.com, NO",
  })
  void isReadAsFarAsAWalkNeedsIt(String text, Psd psd) {
    assertThat(PolicyRecord.of(List.of(text))).isEqualTo(new PolicyRecord(psd));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v=DMARC",
        "v=DMARC10; psd=y",
        "v=dmarc1; psd=y",
        " v=DMARC1",
        "p=none; v=DMARC1",
        "psd=y"
      })
  void isNoneWithoutItsVersionInFront(String text) {
    assertThat(PolicyRecord.of(List.of(text))).isNull();
  }

  @Test
  void isTheOnlyOneAmongOtherTexts() {
    assertThat(PolicyRecord.of(List.of("v=spf1 -all", "v=DMARC1; psd=n"))).isNotNull();
    assertThat(PolicyRecord.of(List.of("v=DMARC1; psd=n", "v=DMARC1"))).isNull();
  }

  @Test
  void takesAnyText() {
    HostileTexts.ALL.forEach(text -> assertThat(PolicyRecord.of(List.of(text))).isNull());
    String long64KiB = "v=DMARC1; " + ";psd ".repeat(13_000) + ";psd=n";
    assertThat(PolicyRecord.of(List.of(long64KiB))).isEqualTo(new PolicyRecord(Psd.NO));
  }
}
