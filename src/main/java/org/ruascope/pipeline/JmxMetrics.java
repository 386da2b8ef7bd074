package org.ruascope.pipeline;

import io.micrometer.core.instrument.Clock;
import io.micrometer.jmx.JmxConfig;
import io.micrometer.jmx.JmxMeterRegistry;
import org.jspecify.annotations.Nullable;

/** Metrics that tools of the JDK on the same machine can see. */
final class JmxMetrics {

  private JmxMetrics() {}

  /** In the JMX domain {@code ruascope}. */
  static JmxMeterRegistry registry() {
    return new JmxMeterRegistry(new Ours(), Clock.SYSTEM);
  }

  private static final class Ours implements JmxConfig {
    @Override
    public String domain() {
      return "ruascope";
    }

    @Override
    public @Nullable String get(String key) {
      return null;
    }
  }
}
