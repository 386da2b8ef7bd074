package org.ruascope.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A line of UDP to a server that loses what a test wants it to lose, and counts. */
public final class DatagramProxy implements AutoCloseable {
  private static final int MAX_DATAGRAM = 65_535;
  private static final int PATIENCE_MILLIS = 10_000;

  private final InetSocketAddress server;
  private final DatagramSocket front;
  private final AtomicInteger questions = new AtomicInteger();
  private volatile Predicate<byte[]> loses = question -> false;

  /** To a server. */
  public DatagramProxy(InetSocketAddress server) {
    this.server = server;
    try {
      this.front = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("datagrams").start(this::run);
  }

  /** To nobody: whatever is asked, nothing comes back. */
  public static DatagramProxy blackHole() {
    DatagramProxy hole =
        new DatagramProxy(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9));
    hole.lose(question -> true);
    return hole;
  }

  /** From now on, questions like these get lost. */
  public void lose(Predicate<byte[]> which) {
    loses = which;
  }

  /** Where to send questions. */
  public InetSocketAddress address() {
    return (InetSocketAddress) front.getLocalSocketAddress();
  }

  /** How many questions have come, also of those that got lost. */
  public int questions() {
    return questions.get();
  }

  private void run() {
    byte[] buffer = new byte[MAX_DATAGRAM];
    while (!front.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        front.receive(packet);
      } catch (IOException e) {
        return; // closed
      }
      take(Arrays.copyOf(buffer, packet.getLength()), packet.getSocketAddress());
    }
  }

  private void take(byte[] question, SocketAddress client) {
    questions.incrementAndGet();
    if (!loses.test(question)) {
      Thread.ofVirtual().start(() -> exchange(question, client));
    }
  }

  private void exchange(byte[] question, SocketAddress client) {
    try (DatagramSocket back = new DatagramSocket()) {
      back.setSoTimeout(PATIENCE_MILLIS);
      back.send(new DatagramPacket(question, question.length, server));
      DatagramPacket answer = new DatagramPacket(new byte[MAX_DATAGRAM], MAX_DATAGRAM);
      back.receive(answer);
      answer.setSocketAddress(client);
      front.send(answer);
    } catch (IOException e) {
      // closed, or the server is silent: as if it had got lost
    }
  }

  @Override
  public void close() {
    front.close();
  }
}
