package org.ruascope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Period;

class ParametersTest {
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-01-31T23:59:59Z"));

  @Test
  void areTheLastThirtyDaysOfAllDomainsUnlessSaidOtherwise() {
    Parameters none = of(Map.of());

    assertThat(none.scope().domain()).isNull();
    assertThat(none.scope().period()).isEqualTo(Period.until(none.today(), 30));
    assertThat(none.scope().conditions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ip, 203.0.113.7, 203.0.113.7/32",
    "ip, 203.0.113, 203.0.113.0/24",
    "ip, 2001:db8::/32, 2001:db8::/32",
    "asn, 64496, 64496",
    "ip, -, -",
    "service, <b>, <b>"
  })
  void conditionsAreAsElasticsearchKnowsThem(String name, String text, String value) {
    assertThat(of(Map.of(name, List.of(text))).scope().conditions())
        .containsExactly(new Condition(Dimension.of(name).orElseThrow(), List.of(value)));
  }

  @ParameterizedTest
  @CsvSource({
    "ip, nonsense, 'ip must be an address or a prefix such as 203.0.113.0/24, not \"nonsense\"'",
    "asn, AS64496, 'asn must be a number, not \"AS64496\"'",
    "to, 2026-02-30, 'to must be a day such as 2026-01-31, not \"2026-02-30\"'",
    "to, 9999-12-31, 'to must be a day such as 2026-01-31, not \"9999-12-31\"'",
    "from, -0001-01-01, 'from must be a day such as 2026-01-31, not \"-0001-01-01\"'",
    "from, 2026-02-01, 'from must be before to, by 3700 days at most'",
    "days, 0, 'days must be a number from 1 to 3700, not \"0\"'"
  })
  void saysWhatIsWrong(String name, String text, String message) {
    assertThatThrownBy(() -> of(Map.of(name, List.of(text))).scope())
        .isInstanceOf(BadRequestException.class)
        .hasMessage(message);
  }

  private static Parameters of(Map<String, List<String>> values) {
    return new Parameters(values, NOW);
  }
}
