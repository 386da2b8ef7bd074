package org.ruascope.enrich.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.SenderSettings;
import org.ruascope.config.SettingsLoader;

/** Settings of senders as a user writes them: {@code office.networks=192.0.2.0/24; …}. */
final class SenderSample {

  private SenderSample() {}

  static List<SenderSettings> of(@Nullable String settings) {
    if (settings == null) {
      return List.of();
    }
    try {
      Path file = Files.createTempFile("ruascope", ".properties");
      Files.writeString(file, "senders." + settings.replaceAll(" *; *", "\nsenders."));
      List<SenderSettings> senders =
          new SettingsLoader(expression -> {}, warning -> {})
              .load(Optional.of(file), Map.of())
              .senders();
      Files.delete(file);
      return senders;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
