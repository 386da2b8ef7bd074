package org.ruascope.enrich.service;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ruascope.check.Check;
import org.ruascope.config.ServiceSettings;

/** The map with what the settings add to it. */
public final class ServiceFiles {

  private ServiceFiles() {}

  /**
   * Reads the files that the settings name. Without any, nothing is read before somebody asks.
   *
   * @throws org.ruascope.report.UnavailableException when one of them can't be used
   */
  public static Supplier<ServiceMap> open(ServiceSettings settings) {
    if (settings.equals(ServiceSettings.NONE)) {
      return ServiceMap::builtIn;
    }
    ServiceMap map = map(own(settings), others(settings));
    return () -> map;
  }

  private static ServiceMap map(List<KnownService> own, List<KnownService> others) {
    return new ServiceMap(
        Stream.concat(own.stream(), ServiceMap.builtIn().all().stream()).toList(), others);
  }

  private static List<KnownService> own(ServiceSettings settings) {
    return settings.path().map(OwnServices::read).orElse(List.of());
  }

  private static List<KnownService> others(ServiceSettings settings) {
    return settings.parsedmarcMap().map(ParsedmarcMap::read).orElse(List.of());
  }

  /** Tells how many services there are, and of which files. */
  public static Check check(ServiceSettings settings) {
    return new Check("services: map", () -> describe(settings));
  }

  private static String describe(ServiceSettings settings) {
    List<KnownService> own = own(settings);
    ServiceMap map = map(own, others(settings));
    StringBuilder text = new StringBuilder(map.all().size() + " services");
    settings.path().ifPresent(path -> text.append(", ").append(describe(own, path)));
    settings
        .parsedmarcMap()
        .ifPresent(
            file -> text.append(", ").append(map.lastResorts()).append(" names of ").append(file));
    return text.toString();
  }

  private static String describe(List<KnownService> own, Path path) {
    long replaced =
        own.stream().filter(one -> ServiceMap.builtIn().named(one.name()) != null).count();
    return own.size() + " of them of " + path + " (" + replaced + " in place of ruascope's own)";
  }
}
