package org.ruascope.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.util.List;
import org.ruascope.config.Network;
import org.ruascope.enrich.service.KnownService;

/** Sending services, for people. */
final class ServicePage {
  private static final int FIELD_WIDTH = 9;
  private static final int NAME_WIDTH = 40;
  private static final int TYPE_WIDTH = 17;

  private final PrintStream out;

  ServicePage(PrintStream out) {
    this.out = out;
  }

  /** A line each: name, type, page. */
  void list(List<KnownService> services) {
    for (KnownService service : services) {
      String name = Cells.left(Cells.printable(service.name()), NAME_WIDTH);
      String type = Cells.left(service.type().word(), TYPE_WIDTH);
      out.println((name + " " + type + " " + Cells.printable(service.home())).stripTrailing());
    }
    out.flush();
  }

  /** All about one; what isn't known of it is left out. */
  void show(KnownService service) {
    line("name", service.name());
    line("type", service.type().word());
    line("home", service.home());
    line("ptr", String.join(", ", service.ptr()));
    line("networks", service.networks().stream().map(Network::toString).collect(joining(", ")));
    line("asn", service.asn().stream().map(String::valueOf).collect(joining(", ")));
    line("spf", String.join(", ", service.spf()));
    line("dkim", String.join(", ", service.dkim()));
    line("align", service.align());
    line("help", service.help());
    out.flush();
  }

  private void line(String field, String text) {
    if (!text.isEmpty()) {
      out.println(Cells.left(field, FIELD_WIDTH) + Cells.printable(text));
    }
  }
}
