package org.ruascope.cli;

import java.util.concurrent.Callable;
import org.ruascope.config.Settings;
import picocli.CommandLine.Command;

/** {@code ruascope demo}: the main job with nothing configured. */
@Command(
    name = "demo",
    header = "Shows the whole way, with nothing configured.",
    description =
        "An IMAP server in this process with some 90 days of made-up reports on two example"
            + " domains, a real Elasticsearch, and the same routes as in production. Stays up until"
            + " Ctrl-C; a second start doubles nothing.",
    footer = "  ruascope demo")
final class DemoCommand implements Callable<Integer> {
  private final Context context;

  DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = context.settings();
    try (Demo demo = context.whileStarting(line -> context.services().demo(settings, line))) {
      context.stop().listen();
      int exitCode = new Work(context).drain(demo::drain);
      if (exitCode != ExitCode.UNAVAILABLE && !context.stop().asked()) {
        show(demo);
        context.stop().await();
      }
      return exitCode == ExitCode.UNAVAILABLE ? exitCode : ExitCode.FINE;
    }
  }

  private void show(Demo demo) {
    new DomainTable(context.terminal()).show(demo.domains());
    demo.places().forEach(context.terminal().out()::println);
    context.terminal().out().println("Ctrl-C stops it.");
    context.terminal().out().flush();
  }
}
