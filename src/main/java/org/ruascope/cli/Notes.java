package org.ruascope.cli;

import org.slf4j.LoggerFactory;

/** What a command says besides its result: to people, or with {@code --json} to machines. */
final class Notes {
  private final Terminal terminal;
  private final GlobalOptions options;

  Notes(Terminal terminal, GlobalOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /** What can't be done, and what to do about it; empty if nobody can do anything. */
  void error(String message, String remedy) {
    if (options.json()) {
      LoggerFactory.getLogger("ruascope").error("{} → {}", message, remedy);
      return;
    }
    terminal.err().println(terminal.paint(Terminal.Colour.RED, "error:") + " " + message);
    if (!remedy.isEmpty()) {
      terminal.err().println("→ " + remedy);
    }
  }

  /** What is unwise. */
  void warning(String message) {
    if (options.json()) {
      LoggerFactory.getLogger("ruascope").warn("{}", message);
    } else {
      terminal.err().println(terminal.paint(Terminal.Colour.YELLOW, "warning:") + " " + message);
    }
  }

  /** What a command that stores things comes to, unless all is to be quiet. */
  void result(String line) {
    if (options.json()) {
      info(line);
    } else if (!options.quiet()) {
      terminal.out().println(line);
    }
  }

  /** What a person may like to know, unless all is to be quiet. */
  void info(String message) {
    if (options.quiet()) {
      return;
    }
    if (options.json()) {
      LoggerFactory.getLogger("ruascope").info("{}", message);
    } else {
      terminal.err().println(message);
    }
  }
}
