package org.ruascope.enrich.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads files of entries: YAML, a list of mappings. What is wrong is told with file and line, all
 * of it; no two entries of the files that one reader reads may have a name, domain or network in
 * common.
 */
final class ServiceReader {
  private final List<KnownService> services = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> claims = new HashSet<>();

  /** What was right in all that was read. */
  List<KnownService> services() {
    return services;
  }

  /** What was wrong: {@code services.yaml:12: …}. */
  List<String> faults() {
    return faults;
  }

  /** Reads a file; nothing in it is no fault. */
  void read(String file, InputStream in) throws IOException {
    try {
      new Compose(LoadSettings.builder().setLabel(file).build())
          .composeInputStream(in)
          .ifPresent(root -> entries(root, new Place(file, faults)));
    } catch (MarkedYamlEngineException e) {
      faults.add(file + line(e) + ": " + e.getProblem());
    } catch (YamlEngineException e) {
      faults.add(file + ": " + e.getMessage());
    }
  }

  private static String line(MarkedYamlEngineException e) {
    return e.getProblemMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
  }

  private void entries(Node root, Place place) {
    if (!(root instanceof SequenceNode list)) {
      place.fault(root, "a list of services is wanted: - name: …");
      return;
    }
    for (Node node : list.getValue()) {
      if (node instanceof MappingNode entry) {
        entry(entry, place);
      } else {
        place.fault(node, "a service is wanted: - name: …");
      }
    }
  }

  private void entry(MappingNode entry, Place place) {
    int before = faults.size();
    Fields fields = new Fields(entry, place);
    KnownService service = service(fields);
    if (faults.size() == before) {
      claim(service, fields);
    }
    if (faults.size() == before) {
      services.add(service);
    }
  }

  private static KnownService service(Fields fields) {
    return new KnownService(
        fields.required("name"),
        fields.type(),
        fields.url("home"),
        fields.domains("ptr"),
        fields.networks("networks"),
        fields.numbers("asn"),
        fields.domains("spf"),
        fields.domains("dkim"),
        fields.text("align"),
        fields.url("help"));
  }

  private void claim(KnownService service, Fields fields) {
    if (!names.add(service.name().toLowerCase(Locale.ROOT))) {
      fields.fault("name", "there is a service of that name already");
    }
    List<String> told = service.claims().distinct().toList();
    if (told.isEmpty()) {
      fields.fault(
          "name", "ptr, networks, asn, spf or dkim is wanted: there is nothing to recognise it by");
    }
    told.stream()
        .filter(each -> !claims.add(each))
        .forEach(each -> fields.fault("name", each + " is another service's already"));
  }

  /** Where faults are. */
  record Place(String file, List<String> faults) {
    void fault(Node at, String problem) {
      String line = at.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
      faults.add(file + line + ": " + problem);
    }
  }
}
