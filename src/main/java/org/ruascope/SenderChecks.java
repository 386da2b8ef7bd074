package org.ruascope;

import java.util.List;
import java.util.stream.Stream;
import org.ruascope.check.Check;
import org.ruascope.config.SenderSettings;
import org.ruascope.config.Settings;
import org.ruascope.enrich.service.ServiceFiles;
import org.ruascope.enrich.service.ServiceMap;
import org.ruascope.report.UnavailableException;

/** Whether the services that senders name are in the map: one that isn't would match nothing. */
final class SenderChecks {

  private SenderChecks() {}

  /** One for each sender with services; none with parsedmarc's map, whose names can't be told. */
  static Stream<Check> of(Settings settings) {
    return settings.senders().stream()
        .filter(sender -> !sender.services().isEmpty())
        .filter(sender -> settings.services().parsedmarcMap().isEmpty())
        .map(sender -> new Check(key(sender), () -> known(settings, sender)));
  }

  private static String key(SenderSettings sender) {
    return "senders." + sender.name() + ".services";
  }

  private static String known(Settings settings, SenderSettings sender) {
    ServiceMap map = ServiceFiles.open(settings.services()).get();
    List<String> unknown =
        sender.services().stream().filter(name -> map.named(name) == null).toList();
    if (unknown.isEmpty()) {
      return String.join(", ", sender.services());
    }
    throw new UnavailableException(
        "no service is called " + String.join(", ", unknown),
        "see `ruascope service` for their names, or " + key(sender),
        null);
  }
}
