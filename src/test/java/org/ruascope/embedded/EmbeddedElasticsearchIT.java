package org.ruascope.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ruascope.testing.TestElasticsearch;

class EmbeddedElasticsearchIT {
  @Test
  void serves() {
    assertThat(TestElasticsearch.get("/_cat/nodes?h=version,name")).startsWith("9.5.3 ruascope");
  }
}
