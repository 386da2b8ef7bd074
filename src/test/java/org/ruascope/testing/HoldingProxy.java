package org.ruascope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Passes connections on to a server, and holds those in which the client says a certain text until
 * they are released, or for ever: either that text never reaches the server, or its answer never
 * reaches the client.
 */
public final class HoldingProxy implements AutoCloseable {
  private final ServerSocket socket;
  private final int target;
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile CountDownLatch client = new CountDownLatch(1);
  private volatile @Nullable Hold hold;
  private volatile boolean released;

  private record Hold(String text, boolean answered) {}

  /** To a port on loopback; holds nothing yet. */
  public HoldingProxy(int target) {
    this.target = target;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /**
   * From now on, holds what is said.
   *
   * @param text in what the client says
   * @param answered whether the server still gets it, and the answer is held as soon as it begins
   */
  public HoldingProxy hold(String text, boolean answered) {
    hold = new Hold(text, answered);
    return this;
  }

  /** Lets go of what is held, as if it had only taken its time; holds nothing any more. */
  public void release() {
    hold = null;
    released = true;
    closed.countDown();
  }

  /** Where it listens. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Released when the next client comes. */
  public CountDownLatch nextClient() {
    client = new CountDownLatch(1);
    return client;
  }

  /** Returns when something is held. */
  public void awaitHeld(Duration patience) {
    try {
      assertThat(held.await(patience.toMillis(), TimeUnit.MILLISECONDS)).as("%s", hold).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve() {
    try {
      while (!socket.isClosed()) {
        Socket caller = socket.accept();
        client.countDown();
        new Connection(caller, new Socket(InetAddress.getLoopbackAddress(), target)).start();
      }
    } catch (IOException e) {
      return; // Closed, or the test will miss what it expects.
    }
  }

  /** Whether it may go on. */
  private boolean holdHere() {
    held.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return released;
  }

  /** Lets go of what is held, by cutting it. */
  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Connection {
    private final Socket caller;
    private final Socket server;
    private String said = "";
    private volatile boolean answerHeld;

    Connection(Socket caller, Socket server) {
      this.caller = caller;
      this.server = server;
    }

    void start() {
      Thread.ofPlatform().daemon().start(() -> pass(caller, server));
      Thread.ofPlatform().daemon().start(() -> pass(server, caller));
    }

    private void pass(Socket from, Socket to) {
      byte[] buffer = new byte[1 << 16];
      try (from;
          to) {
        InputStream in = from.getInputStream();
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          if ((from.equals(caller) ? isHeld(buffer, count) : answerHeld) && !holdHere()) {
            return;
          }
          to.getOutputStream().write(buffer, 0, count);
        }
      } catch (IOException e) {
        return; // One of the two has gone.
      }
    }

    /** Whether these bytes end what is to be held before the server gets it. */
    private boolean isHeld(byte[] buffer, int count) {
      Hold wanted = hold;
      if (wanted == null) {
        return false;
      }
      said += new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
      boolean found = said.contains(wanted.text());
      said = said.substring(Math.max(0, said.length() - wanted.text().length()));
      answerHeld |= found && wanted.answered();
      return found && !wanted.answered();
    }
  }
}
