package org.ruascope.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A way to a server on loopback that takes time, as one over a network does; never full. */
final class SlowLine implements AutoCloseable {
  private static final int IN_FLIGHT = 4_096;

  private final ServerSocket socket;
  private final int target;
  private final long oneWayNanos;

  /** What was read, and when it is due at the other end; nothing when the line ends. */
  private record Bytes(ByteBuffer bytes, long due) {}

  /**
   * Listens on a port of its own.
   *
   * @param roundTripMillis there and back
   */
  SlowLine(int target, long roundTripMillis) throws IOException {
    this.target = target;
    this.oneWayNanos = TimeUnit.MILLISECONDS.toNanos(roundTripMillis) / 2;
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  private static void start(Runnable work) {
    Thread.ofPlatform().daemon().name("slow-line").start(work);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        join(client, server);
        join(server, client);
      }
    } catch (IOException e) {
      return; // closed
    }
  }

  private void join(Socket from, Socket to) {
    BlockingQueue<Bytes> flying = new ArrayBlockingQueue<>(IN_FLIGHT);
    start(() -> read(from, flying));
    start(() -> write(flying, to));
  }

  private void read(Socket from, BlockingQueue<Bytes> flying) {
    byte[] buffer = new byte[1 << 16];
    try (from) {
      InputStream in = from.getInputStream();
      int count;
      do {
        count = in.read(buffer);
        byte[] bytes = Arrays.copyOf(buffer, Math.max(count, 0));
        flying.put(new Bytes(ByteBuffer.wrap(bytes), System.nanoTime() + oneWayNanos));
      } while (count >= 0);
    } catch (IOException | InterruptedException e) {
      flying.add(new Bytes(ByteBuffer.allocate(0), System.nanoTime()));
    }
  }

  private static void write(BlockingQueue<Bytes> flying, Socket to) {
    try (to) {
      OutputStream out = to.getOutputStream();
      Bytes next = flying.take();
      while (next.bytes().hasRemaining()) {
        TimeUnit.NANOSECONDS.sleep(next.due() - System.nanoTime());
        out.write(next.bytes().array());
        next = flying.take();
      }
    } catch (IOException | InterruptedException e) {
      return; // the reader will find it closed
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
