package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ruascope.config.DigestSettings.Span;

class DigestSettingsTest {
  @Test
  void thereIsNoneByItself() {
    assertThat(load(Map.of()).digests()).isEmpty();
  }

  @Test
  void oneWordIsEnough() {
    assertThat(load(Map.of("RUASCOPE_DIGESTS_BOSS_PERIOD", "month")).digests())
        .containsExactly(
            new DigestSettings(
                "boss", List.of(), Span.MONTH, "0 0 7 5 * ?", ZoneId.systemDefault(), List.of()));
  }

  @Test
  void allCanBeSaid() {
    assertThat(
            load(Map.of(
                    "RUASCOPE_DIGESTS_W_DOMAINS", "Example.com, example.org",
                    "RUASCOPE_DIGESTS_W_SCHEDULE", "0 30 6 ? * FRI",
                    "RUASCOPE_DIGESTS_W_ZONE", "Asia/Tokyo"))
                .digests())
        .containsExactly(
            new DigestSettings(
                "w",
                List.of("example.com", "example.org"),
                Span.WEEK,
                "0 30 6 ? * FRI",
                ZoneId.of("Asia/Tokyo"),
                List.of()));
  }

  @Test
  void faultsAreToldTogether() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () ->
                load(
                    Map.of(
                        "RUASCOPE_DIGESTS_W_PERIOD", "year",
                        "RUASCOPE_DIGESTS_W_SCHEDULE", "1d",
                        "RUASCOPE_DIGESTS_W_ZONE", "Moon",
                        "RUASCOPE_DIGESTS_W_CHANNELS", "nobody")))
        .satisfies(
            e ->
                assertThat(e.faults().toString())
                    .contains(
                        "week or month",
                        "not a cron expression",
                        "not a time zone",
                        "there is no channel nobody"));
  }

  @Test
  void anAlertmanagerTakesNoDigests() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () ->
                load(
                    Map.of(
                        "RUASCOPE_CHANNELS_PROM_TYPE", "alertmanager",
                        "RUASCOPE_CHANNELS_PROM_URL", "http://localhost:9093",
                        "RUASCOPE_DIGESTS_W_CHANNELS", "prom")))
        .satisfies(
            e ->
                assertThat(e.faults())
                    .singleElement()
                    .asString()
                    .contains(
                        "RUASCOPE_DIGESTS_W_CHANNELS",
                        "channel prom is an Alertmanager, which takes alerts and no digests"));
  }

  private static Settings load(Map<String, String> environment) {
    return new SettingsLoader(expression -> {}, warning -> {}).load(Optional.empty(), environment);
  }
}
