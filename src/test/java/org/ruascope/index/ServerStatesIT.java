package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.testing.TestElasticsearch;

class ServerStatesIT {

  @BeforeEach
  @AfterEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @Test
  void tellsHowTheServerIsEvenWithoutAnyIndex() {
    ServerState state = state(TestElasticsearch.url());

    assertThat(state.answers()).isTrue();
    assertThat(state.version()).startsWith("9.");
    assertThat(state.status()).isEqualTo("green");
    assertThat(state.diskFree()).isPositive().isLessThan(state.diskTotal());
    assertThat(state.blocked()).isEmpty();
  }

  @Test
  void namesIndicesThatAreBlocked() {
    TestElasticsearch.send("PUT", "/dmarc-records-2026.01", "{}");
    TestElasticsearch.send("PUT", "/dmarc-reports-2026.01", "{}");
    TestElasticsearch.send(
        "PUT",
        "/dmarc-records-2026.01/_settings",
        "{\"index.blocks.read_only_allow_delete\":true}");

    assertThat(state(TestElasticsearch.url()).blocked()).containsExactly("dmarc-records-2026.01");
  }

  @Test
  void isAwayWithWhatMendsIt() {
    ServerState state = state(URI.create("http://127.0.0.1:9"));

    assertThat(state.answers()).isFalse();
    assertThat(state.message()).isEqualTo("Nothing listens at http://127.0.0.1:9");
    assertThat(state.remedy()).contains("start Elasticsearch");
  }

  private static ServerState state(URI url) {
    try (ElasticsearchConnection connection =
        new ElasticsearchConnection(ElasticsearchSettings.of(url))) {
      return new ServerStates(connection).now();
    }
  }
}
