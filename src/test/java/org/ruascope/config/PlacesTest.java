package org.ruascope.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlacesTest {
  @Test
  void dataGoesWhereTheXdgRulesSay() {
    Map<String, String> home = Map.of("HOME", "/home/ada");
    assertThat(new Places(home, false).data()).hasToString("/home/ada/.local/share/ruascope");
    assertThat(new Places(home, true).data()).hasToString("/var/lib/ruascope");
    assertThat(new Places(Map.of("XDG_DATA_HOME", "/data"), false).data())
        .hasToString("/data/ruascope");
    assertThat(new Places(Map.of("HOME", "/h", "XDG_DATA_HOME", "relative"), false).data())
        .hasToString("/h/.local/share/ruascope");
  }

  @Test
  void theNearestConfigurationIsTaken(@TempDir Path folder) throws IOException {
    Path inHome = folder.resolve("ruascope").resolve(Places.FILE);
    Files.createDirectories(inHome.getParent());
    Files.createFile(inHome);
    Map<String, String> xdg = Map.of("XDG_CONFIG_HOME", folder.toString());
    assertThat(ConfigFile.locate(Optional.empty(), xdg)).contains(inHome);
    assertThat(ConfigFile.locate(Optional.empty(), Map.of("RUASCOPE_CONFIG", "other")))
        .contains(Path.of("other"));
    assertThat(ConfigFile.locate(Optional.of(Path.of("chosen")), xdg)).contains(Path.of("chosen"));
  }
}
