package org.ruascope.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ruascope.enrich.service.KnownService;
import org.ruascope.enrich.service.ServiceMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ruascope service}: what is known of sending services. */
@Command(
    name = "service",
    header = "Tells of a sending service: how its mail is made to align.",
    description =
        "Shows what a service is there for, what its mail is recognised by, and what to do so that"
            + " its mail in your domain's name passes DMARC. Without NAME it lists all services."
            + " docs/services.md says how to add one.",
    footer = {
      "  ruascope service                        all of them",
      "  ruascope service sendgrid",
      "  ruascope service o1.mail.sendgrid.net   whose address, signature or include?"
    })
final class ServiceCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description =
          "A service's name or a part of it; or a domain: an address's name, a signature's domain,"
              + " an include of an SPF record.")
  private Optional<String> name = Optional.empty();

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandSpec spec;

  ServiceCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ServiceMap map = context.services().serviceMap(context.settings());
    List<KnownService> found = map.search(name.orElse("").strip());
    if (found.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "No service is known by the name or domain " + Cells.printable(name.orElse("")));
    }
    ServicePage page = new ServicePage(context.terminal().out());
    if (found.size() == 1) {
      page.show(found.getFirst());
    } else {
      page.list(found);
    }
    return ExitCode.FINE;
  }
}
