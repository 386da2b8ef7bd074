package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KibanaSettingsTest {
  private static final String URL = "RUASCOPE_KIBANA_URL";

  @Test
  void thereIsNoneByItself() {
    assertThat(load(Map.of())).isEmpty();
  }

  @Test
  void findsPathsBelowABasePath() {
    KibanaSettings kibana = load(Map.of(URL, "https://example.com/kibana/")).orElseThrow();
    assertThat(kibana.resolve("/api/status")).hasToString("https://example.com/kibana/api/status");
    assertThat(kibana.inSpace("/app/home")).isEqualTo("/app/home");
  }

  @Test
  void findsPathsWithinASpace() {
    KibanaSettings kibana =
        load(Map.of(URL, "http://localhost:5601", "RUASCOPE_KIBANA_SPACE", "mail")).orElseThrow();
    assertThat(kibana.inSpace("/app/home")).isEqualTo("/s/mail/app/home");
  }

  @Test
  void refusesHalfALogin() {
    assertThat(fault(Map.of(URL, "http://localhost:5601", "RUASCOPE_KIBANA_USERNAME", "alice")))
        .contains("kibana.password: missing");
  }

  @Test
  void refusesWhatIsOfNoUse() {
    assertThat(fault(Map.of("RUASCOPE_KIBANA_SPACE", "mail")))
        .contains("of no use without kibana.url");
  }

  @Test
  void refusesWhatIsNoSpacesId() {
    assertThat(fault(Map.of(URL, "http://localhost:5601", "RUASCOPE_KIBANA_SPACE", "../x")))
        .contains("not a space's id");
  }

  @Test
  void showsNoUrlWithAPassword() {
    assertThat(fault(Map.of(URL, "http://alice:hunter2@localhost:5601")))
        .contains("isn't shown")
        .doesNotContain("hunter2");
  }

  private static String fault(Map<String, String> variables) {
    return String.valueOf(
        catchThrowableOfType(ConfigurationException.class, () -> load(variables)).getMessage());
  }

  private static Optional<KibanaSettings> load(Map<String, String> variables) {
    return new SettingsLoader(expression -> {}, warning -> {})
        .load(Optional.empty(), variables)
        .kibana();
  }
}
