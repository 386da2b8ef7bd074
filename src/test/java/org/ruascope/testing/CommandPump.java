package org.ruascope.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Passes on what a client says: command by command if the fault is at one, else as it comes. */
final class CommandPump implements ProxiedLine.Pump {
  private final ProxiedLine line;
  private final InputStream in;
  private final Outlet out;
  private final AnswerPump answers;
  private final @Nullable Fault fault;

  CommandPump(
      ProxiedLine line, InputStream in, Outlet out, AnswerPump answers, @Nullable Fault fault) {
    this.line = line;
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.answers = answers;
    this.fault = fault;
  }

  @Override
  public void run() throws IOException {
    if (fault instanceof Fault.AtCommand at) {
      passCommands(at.command(), command -> breakAt(at, command));
    } else if (fault instanceof Fault.Answer given) {
      passCommands(given.command(), command -> answers.say(tag(command) + given.answer()));
    } else if (fault instanceof Fault.RefuseAtWords) {
      passCommands("", this::passHoldingTheAnswer);
    } else if (fault instanceof Fault.AtByte at && at.ofClient()) {
      Bytes.passUpTo(at, in, out, line);
    } else {
      Bytes.pass(in, out);
    }
  }

  private interface Act {
    void on(byte[] command) throws IOException;
  }

  private void passCommands(String wanted, Act act) throws IOException {
    for (byte[] command = next(); command.length > 0; command = next()) {
      if (Bytes.text(command).contains(wanted)) {
        act.on(command);
      } else {
        out.write(command);
      }
    }
  }

  private byte[] next() throws IOException {
    ByteArrayOutputStream command = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      command.write(next);
      next = in.read();
    }
    if (next == '\n') {
      command.write(next);
    }
    return command.toByteArray();
  }

  private void passHoldingTheAnswer(byte[] command) throws IOException {
    answers.hold(tag(command));
    out.write(command);
  }

  private void breakAt(Fault.AtCommand at, byte[] command) throws IOException {
    int before =
        switch (at.moment()) {
          case BEFORE -> 0;
          case IN_COMMAND -> command.length / 2;
          case IN_ANSWER, ANSWERED -> command.length;
        };
    if (before == command.length) {
      answers.hold(tag(command));
    }
    out.write(command, 0, before);
    if (before < command.length) {
      line.breakNow(at.how());
      out.write(command, before, command.length - before);
    }
  }

  /** With the space after it. */
  private static String tag(byte[] command) {
    String text = new String(command, StandardCharsets.ISO_8859_1);
    return text.substring(0, text.indexOf(' ') + 1);
  }
}
