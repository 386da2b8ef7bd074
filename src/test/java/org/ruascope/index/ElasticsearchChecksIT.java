package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ruascope.check.Check;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.report.UnavailableException;
import org.ruascope.testing.TestElasticsearch;

class ElasticsearchChecksIT {
  @Test
  void passWithAServerThatIsFine() {
    TestElasticsearch.wipe();
    try (ElasticsearchConnection connection =
        new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()))) {
      List<Check> checks = new ElasticsearchChecks(connection).checks();

      assertThat(checks)
          .extracting(Check::what)
          .containsExactly(
              "elasticsearch: version", "elasticsearch: templates", "elasticsearch: write");
      assertThat(checks.getFirst().probe().run()).startsWith("Elasticsearch 9.5.3 at http://");
      assertThat(checks.get(1).probe().run()).contains("dmarc-records");
      assertThat(checks.get(2).probe().run()).contains("dmarc-reports-");
      assertThat(Stored.count("dmarc-reports")).isZero();
    }
  }

  @Test
  void tellThatTheServerDoesNotSpeakTls() {
    String tls = TestElasticsearch.url().toString().replace("http", "https");
    try (ElasticsearchConnection connection =
        new ElasticsearchConnection(ElasticsearchSettings.of(URI.create(tls)))) {
      Check version = new ElasticsearchChecks(connection).checks().getFirst();

      assertThatThrownBy(() -> version.probe().run())
          .isInstanceOf(UnavailableException.class)
          .hasMessage("What answers at " + tls + " doesn't speak TLS");
    }
  }
}
