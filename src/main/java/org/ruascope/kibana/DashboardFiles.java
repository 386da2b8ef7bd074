package org.ruascope.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ruascope.report.UnavailableException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The dashboards as people write them; {@code dashboards/README.md} describes their form.
 *
 * @param folder {@code dashboards/kibana} of the installation
 */
public record DashboardFiles(Path folder) {
  private static final List<String> DASHBOARDS =
      List.of("overview.yaml", "sources.yaml", "failures.yaml", "reporters.yaml");

  /**
   * Puts together what Kibana imports.
   *
   * @throws UnavailableException when a file isn't there or isn't in form
   */
  public SavedObjects read() {
    List<ObjectNode> objects = new ArrayList<>();
    read("data-views.yaml", views -> views.forEach(view -> objects.add(DataView.of(view))));
    read("searches.yaml", all -> all.forEach(search -> objects.add(SavedSearch.of(search))));
    for (String file : DASHBOARDS) {
      read(file, dashboard -> objects.add(new Dashboard(dashboard).savedObject()));
    }
    return new SavedObjects(objects);
  }

  private void read(String name, Consumer<JsonNode> taker) {
    Path file = folder.resolve(name);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      taker.accept(Json.tree(new Load(settings).loadFromString(Files.readString(file))));
    } catch (IOException | YamlEngineException | IllegalArgumentException e) {
      throw new UnavailableException(
          "Can't read the dashboards' file " + file + ": " + e.getMessage(),
          "the installation is damaged: build it anew",
          e);
    }
  }
}
