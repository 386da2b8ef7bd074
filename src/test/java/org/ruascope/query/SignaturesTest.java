package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Failing;

class SignaturesTest {
  private static final Signatures ALL =
      Signatures.of(
          List.of(
              "mcsv.net/k1=pass",
              "example.com/s1=permerror",
              "mail.example.com/s2=fail",
              "example.com=neutral",
              "odd/slash/s3=pass",
              "no result"));

  @Test
  void tellsDomainSelectorAndResultApart() {
    assertThat(ALL.passed().domains()).containsExactly("mcsv.net", "odd");
    assertThat(ALL.selectors()).containsExactly("k1", "s1", "s2", "slash/s3");
  }

  @Test
  void tellsTheKeysOfTheAuthorsDomainsThatFailInAWay() {
    List<String> from = List.of("example.com");

    assertThat(ALL.of(Failing.DKIM_PERMERROR, from).keys())
        .containsExactly("s1._domainkey.example.com");
    assertThat(ALL.of(Failing.DKIM_BROKEN, from).keys())
        .containsExactly("s2._domainkey.mail.example.com");
    assertThat(ALL.of(Failing.DKIM_BROKEN, List.of("example.net")).all()).isEmpty();
  }
}
