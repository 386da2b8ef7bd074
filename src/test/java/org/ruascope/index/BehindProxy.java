package org.ruascope.index;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ruascope.testing.TestElasticsearch;

/** An empty Elasticsearch behind a proxy that fails when it is told to. */
abstract class BehindProxy {
  FlakyProxy proxy;
  TestStore store;

  @BeforeEach
  final void start() throws IOException {
    TestElasticsearch.wipe();
    proxy = new FlakyProxy(TestElasticsearch.url());
    store = connect(proxy.url());
  }

  TestStore connect(URI url) {
    return TestStore.at(url);
  }

  @AfterEach
  final void stop() {
    store.close();
    proxy.close();
  }
}
