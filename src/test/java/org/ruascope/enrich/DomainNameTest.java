package org.ruascope.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ruascope.testing.HostileTexts;

class DomainNameTest {
  private static final PublicSuffixList SUFFIXES = PublicSuffixList.builtIn();

  @ParameterizedTest
  @CsvSource({
    "Example.COM., example.com",
    "BÜCHER.example, xn--bcher-kva.example",
    "bücher。example, xn--bcher-kva.example",
    "ｅxample.com, example.com",
    "_dmarc.a-b.example, _dmarc.a-b.example",
    "mail1.example.com, mail1.example.com",
    "3com, 3com"
  })
  void hasOneForm(String text, String name) {
    assertThat(DomainName.of(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        ".example.com",
        "example.com..",
        "a..b",
        "192.0.2.1",
        "2130706433",
        "::1",
        "[IPv6:2001:db8::1]",
        "a b.example",
        "a/b.example",
        "a\u0000.example",
        "\ud800.example",
        "faß.example",
        "user@example.com"
      })
  void isNoneForWhatIsNoDomain(String text) {
    assertThat(DomainName.of(text)).isEqualTo(DomainName.NONE);
  }

  @Test
  void isNoneForWhatIsTooLong() {
    String label = "a".repeat(63);
    String longest = String.join(".", label, label, label, "a".repeat(61));
    assertThat(DomainName.of(longest)).isEqualTo(longest);
    assertThat(DomainName.of(longest + ".")).isEqualTo(longest);
    assertThat(DomainName.of(longest + "a")).isEqualTo(DomainName.NONE);
    assertThat(DomainName.of(label + "a.example")).isEqualTo(DomainName.NONE);
    assertThat(DomainName.of("ü".repeat(250))).isEqualTo(DomainName.NONE);
  }

  @Test
  void takesAnyText() {
    HostileTexts.ALL.forEach(DomainNameTest::judge);
    Random random = new Random(9989);
    for (int i = 0; i < 100_000; i++) {
      judge(text(random));
    }
  }

  private static void judge(String text) {
    String name = DomainName.of(text);
    assertThat(DomainName.of(name)).isEqualTo(name);
    if (!name.isEmpty()) {
      assertThat(SUFFIXES.whole().of(name)).isNotEmpty().matches(name::endsWith);
    }
  }

  /** Dots, hyphens, prefixes of A-labels and letters of all planes. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      switch (random.nextInt(6)) {
        case 0 -> text.append('.');
        case 1 -> text.append("xn--");
        case 2 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 3 -> text.append((char) random.nextInt(0x300));
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }
}
