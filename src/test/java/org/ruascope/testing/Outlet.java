package org.ruascope.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** One direction of a {@link ProxiedLine}: passes bytes on, slowly, or not at all. */
final class Outlet {
  private static final int TRICKLE = 16;

  private enum Pace {
    FULL,
    SLOW,
    MUTE
  }

  private final OutputStream out;
  private volatile Pace pace = Pace.FULL;
  private volatile long passed;

  Outlet(Socket socket) throws IOException {
    this.out = socket.getOutputStream();
  }

  void slow() {
    pace = Pace.SLOW;
  }

  void mute() {
    pace = Pace.MUTE;
  }

  /** How many bytes came to be passed on. */
  long passed() {
    return passed;
  }

  void write(byte[] bytes) throws IOException {
    write(bytes, 0, bytes.length);
  }

  synchronized void write(byte[] bytes, int from, int count) throws IOException {
    passed = passed + count;
    switch (pace) {
      case FULL -> out.write(bytes, from, count);
      case SLOW -> trickle(bytes, from, count);
      case MUTE -> {}
    }
  }

  private void trickle(byte[] bytes, int from, int count) throws IOException {
    for (int sent = 0; sent < count; sent += TRICKLE) {
      out.write(bytes, from + sent, Math.min(TRICKLE, count - sent));
      pause();
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
