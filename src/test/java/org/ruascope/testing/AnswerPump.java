package org.ruascope.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Passes on what a server says; an answer at which the line is to break is held until whole. */
final class AnswerPump implements ProxiedLine.Pump {
  private final ProxiedLine line;
  private final InputStream in;
  private final Outlet out;
  private final @Nullable Fault fault;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  private volatile @Nullable String tag;

  AnswerPump(ProxiedLine line, InputStream in, Outlet out, @Nullable Fault fault) {
    this.line = line;
    this.in = in;
    this.out = out;
    this.fault = fault;
  }

  /** Holds the answer to the command that the server is about to get until it is whole. */
  void hold(String newTag) {
    tag = newTag;
  }

  /** Says something in the server's name. */
  void say(String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void run() throws IOException {
    if (fault instanceof Fault.AtCommand at) {
      passHeld(answer -> breakAt(at, answer));
    } else if (fault instanceof Fault.RefuseAtWords at) {
      passHeld(answer -> refuseAt(at, answer));
    } else if (fault instanceof Fault.AtWords at) {
      passUntilSaid(at);
    } else if (fault instanceof Fault.AtByte at && !at.ofClient()) {
      Bytes.passUpTo(at, in, out, line);
    } else {
      Bytes.pass(in, out);
    }
  }

  private interface Act {
    void on(byte[] answer) throws IOException;
  }

  private void passHeld(Act act) throws IOException {
    for (byte[] said = Bytes.some(in); said.length > 0; said = Bytes.some(in)) {
      if (tag == null) {
        out.write(said);
      } else {
        held.write(said);
        actWhenWhole(act);
      }
    }
  }

  private void actWhenWhole(Act act) throws IOException {
    String text = "\n" + Bytes.text(held.toByteArray());
    if (text.contains("\n" + tag) || text.contains("\n+ ")) {
      byte[] answer = held.toByteArray();
      held.reset();
      act.on(answer);
    }
  }

  private void breakAt(Fault.AtCommand at, byte[] answer) throws IOException {
    int before = at.moment() == Fault.Moment.IN_ANSWER ? answer.length / 2 : 0;
    tag = null;
    out.write(answer, 0, before);
    line.breakNow(at.how());
    out.write(answer, before, answer.length - before);
  }

  private void refuseAt(Fault.RefuseAtWords at, byte[] answer) throws IOException {
    int words = Bytes.text(answer).indexOf(at.words());
    if (words < 0) {
      out.write(answer);
    } else {
      out.write(answer, 0, Math.max(0, Bytes.text(answer).lastIndexOf("\n* ", words) + 1));
      say(tag + at.answer());
    }
  }

  private void passUntilSaid(Fault.AtWords at) throws IOException {
    String before = "";
    for (byte[] said = Bytes.some(in); said.length > 0; said = Bytes.some(in)) {
      String text = before + Bytes.text(said);
      if (text.contains(at.words())) {
        line.breakNow(at.how());
      }
      out.write(said);
      before = text.substring(Math.max(0, text.length() - at.words().length()));
    }
  }
}
