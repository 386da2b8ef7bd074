package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void everyLimitIsKnownByTheNameOfItsSetting() {
    assertThat(Keys.ALL)
        .filteredOn(key -> key.name().startsWith("limits."))
        .hasSize(8)
        .allSatisfy(
            key ->
                assertThat(Limits.DEFAULT.byName(key.name()))
                    .hasValue(((Number) key.kind().read(written(key))).longValue()));
    assertThat(Limits.DEFAULT.byName("limits.patience")).isEmpty();
  }

  private static Value written(Key<?> key) {
    Value.Origin here = new Value.Origin("here", Path.of(""), false);
    return new Value(key.name(), key.literal().orElseThrow(), here);
  }
}
