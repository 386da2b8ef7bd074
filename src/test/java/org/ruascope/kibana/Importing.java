package org.ruascope.kibana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.ruascope.config.KibanaSettings;
import org.ruascope.report.UnavailableException;

/** Imports the dashboards, for tests of what comes of it. */
final class Importing {
  static final SavedObjects OBJECTS = new DashboardFiles(Path.of("dashboards/kibana")).read();
  private static final Duration LONG = Duration.ofMinutes(1);

  private Importing() {}

  /** Without a login. */
  static KibanaSettings anonymous(URI url) {
    return new KibanaSettings(
        url, Optional.empty(), Optional.empty(), Optional.empty(), KibanaSettings.DEFAULT_SPACE);
  }

  static Imported install(KibanaSettings settings) {
    try (Kibana kibana = new Kibana(settings, LONG)) {
      return kibana.install(OBJECTS);
    }
  }

  static UnavailableException fault(KibanaSettings settings) {
    try (Kibana kibana = new Kibana(settings, LONG)) {
      return fault(kibana);
    }
  }

  static UnavailableException fault(Kibana kibana) {
    return catchThrowableOfType(UnavailableException.class, () -> kibana.install(OBJECTS));
  }

  /** No message may have the password in it. */
  static void assertFault(UnavailableException fault, String message, String remedy) {
    assertThat(fault).hasMessageContaining(message).hasMessageNotContaining("secret");
    assertThat(fault.remedy()).contains(remedy);
  }
}
