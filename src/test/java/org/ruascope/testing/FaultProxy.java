package org.ruascope.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Passes lines on to a server on loopback, and breaks them as told. Any protocol may pass; faults
 * at commands and words need IMAP in plain text.
 */
public final class FaultProxy implements AutoCloseable {
  private final int target;
  private final ServerSocket socket;
  private final AtomicReference<@Nullable Fault> armed = new AtomicReference<>();
  private final Queue<ProxiedLine> lines = new ConcurrentLinkedQueue<>();

  /** In front of a port. */
  public FaultProxy(int target) {
    this.target = target;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Breaks the lines to come; at a command or byte only the first that gets there. */
  public void arm(Fault fault) {
    armed.set(fault);
  }

  /** Whether a fault still waits for its place: a line never got there. */
  public boolean isArmed() {
    return armed.get() != null;
  }

  /** Passes all on again. */
  public void disarm() {
    armed.set(null);
  }

  /** How many bytes a side has said on the last line; the client if true. */
  public long said(boolean ofClient) {
    return lines.stream().reduce((first, second) -> second).orElseThrow().said(ofClient);
  }

  private void serve() {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        Fault fault = armed.get();
        ProxiedLine line = new ProxiedLine(client, server, () -> fired(fault));
        lines.add(line);
        line.start(fault);
      }
    } catch (IOException e) {
      return; // Closed, or the test will miss what it expects.
    }
  }

  private void fired(@Nullable Fault fault) {
    if (!(fault instanceof Fault.AtWords)) {
      armed.compareAndSet(fault, null);
    }
  }

  /** Ends all lines, and returns when the server has ended all that it was at. */
  @Override
  public void close() {
    try {
      socket.close();
      for (ProxiedLine line : lines) {
        line.end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
