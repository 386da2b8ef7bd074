package org.ruascope;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.config.ServiceSettings;
import org.ruascope.enrich.service.KnownService;
import org.ruascope.enrich.service.ServiceFiles;
import org.ruascope.enrich.service.ServiceMap;

/** What the providers of services say about aligned mail, by the service's name. */
final class ServiceHelps {
  private ServiceHelps() {}

  /** Read once it is asked for. */
  static Function<String, ServiceHelp> of(ServiceSettings settings) {
    Supplier<ServiceMap> services = ServiceFiles.open(settings);
    return name -> help(services.get().named(name));
  }

  private static ServiceHelp help(@Nullable KnownService known) {
    return known == null ? ServiceHelp.NONE : new ServiceHelp(known.align(), known.help());
  }
}
