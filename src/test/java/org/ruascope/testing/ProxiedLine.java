package org.ruascope.testing;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One line through a {@link FaultProxy}, with two threads, one a direction. */
final class ProxiedLine {

  /** One direction. */
  interface Pump {
    /** Passes on until the line ends. */
    void run() throws IOException;
  }

  private static final long PATIENCE_SECONDS = 30;

  private final Socket client;
  private final Socket server;
  private final Outlet toServer;
  private final Outlet toClient;
  private final Runnable fired;
  private final CountDownLatch ended = new CountDownLatch(1);

  ProxiedLine(Socket client, Socket server, Runnable fired) throws IOException {
    this.client = client;
    this.server = server;
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    this.toServer = new Outlet(server);
    this.toClient = new Outlet(client);
    this.fired = fired;
  }

  void start(@Nullable Fault fault) throws IOException {
    AnswerPump answers = new AnswerPump(this, server.getInputStream(), toClient, fault);
    CommandPump commands = new CommandPump(this, client.getInputStream(), toServer, answers, fault);
    start(commands, () -> hangUp(false));
    start(answers, this::close);
  }

  private static void start(Pump pump, Runnable afterwards) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                pump.run();
              } catch (IOException e) {
                // One side is gone.
              } finally {
                afterwards.run();
              }
            });
  }

  /** The fault has come to its place. */
  void breakNow(Fault.Break how) {
    fired.run();
    switch (how) {
      case CUT -> hangUp(false);
      case RESET -> hangUp(true);
      case STALL -> {
        toServer.mute();
        toClient.mute();
      }
      case TRICKLE -> {
        toServer.slow();
        toClient.slow();
      }
    }
  }

  /** The client sees the end; so does the server, once it has ended what it is at. */
  private void hangUp(boolean reset) {
    toServer.mute();
    toClient.mute();
    try {
      client.setSoLinger(reset, 0);
      client.close();
      server.shutdownOutput();
    } catch (IOException e) {
      // It was closed before.
    }
  }

  private void close() {
    hangUp(false);
    try {
      server.close();
    } catch (IOException e) {
      // It was closed before.
    }
    ended.countDown();
  }

  /** Closes both sides, and waits until the server has ended all that it was at. */
  void end() throws InterruptedException {
    hangUp(false);
    if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the server doesn't close the line");
    }
  }

  /** How many bytes one side has said; the client if true. */
  long said(boolean ofClient) {
    return ofClient ? toServer.passed() : toClient.passed();
  }
}
