package org.ruascope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A name server that makes up its answers, so that there is one for each of 100,000 addresses and
 * its reverse: {@code 4.3.2.60.in-addr.arpa} is the name of 60.2.3.4 and leads back to it. Of each
 * hundredth address it hears nothing.
 */
final class AnsweringServer implements AutoCloseable {
  private static final int QUESTION = 12;
  private static final short REFUSED = (short) 0x8185;
  private static final short NO_SUCH_NAME = (short) 0x8183;
  private static final int HOLES = 100;
  private static final int TYPE_A = 1;
  private static final int TYPE_PTR = 12;

  private final DatagramChannel channel;
  private final AtomicLong questions = new AtomicLong();

  AnsweringServer() {
    try {
      channel = DatagramChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, 4 << 20);
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("name server").start(this::run);
  }

  InetSocketAddress address() {
    try {
      return (InetSocketAddress) channel.getLocalAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long questions() {
    return questions.get();
  }

  private void run() {
    ByteBuffer message = ByteBuffer.allocateDirect(1_500);
    while (channel.isOpen()) {
      try {
        message.clear();
        InetSocketAddress client = (InetSocketAddress) channel.receive(message);
        questions.incrementAndGet();
        if (client != null && answer(message.flip())) {
          channel.send(message, client);
        }
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  /** Turns a question into its answer; false if nobody is to answer. */
  private static boolean answer(ByteBuffer message) {
    if (message.get(QUESTION) == 0) { // the root, for a probe
      message.putShort(2, REFUSED);
      return true;
    }
    int nameEnd = QUESTION;
    while (message.get(nameEnd) != 0) {
      nameEnd += message.get(nameEnd) + 1;
    }
    int type = message.getShort(nameEnd + 1);
    message.putShort(8, (short) 0).putShort(10, (short) 0);
    if (type != TYPE_A && type != TYPE_PTR) {
      message.putShort(2, NO_SUCH_NAME).limit(nameEnd + 5);
      return true;
    }
    int[] address = address(message);
    if (((address[2] << 8) + address[3]) % HOLES == 0) {
      return false;
    }
    message.limit(message.capacity()).putShort(2, (short) 0x8180).putShort(6, (short) 1);
    message.position(nameEnd + 5);
    record(message, type, address);
    message.flip();
    return true;
  }

  /** The first four labels, which are its numbers from behind. */
  private static int[] address(ByteBuffer message) {
    int at = QUESTION;
    int[] address = new int[4];
    for (int i = 3; i >= 0; i--) {
      int length = message.get(at++);
      for (int end = at + length; at < end; at++) {
        address[i] = address[i] * 10 + message.get(at) - '0';
      }
    }
    return address;
  }

  private static void record(ByteBuffer message, int type, int[] address) {
    message.putShort((short) (0xc000 | QUESTION)).putShort((short) type).putShort((short) 1);
    message.putInt(3_600);
    if (type == TYPE_A) {
      message.putShort((short) 4);
      for (int octet : address) {
        message.put((byte) octet);
      }
    } else {
      message.putShort((short) 2).putShort((short) (0xc000 | QUESTION));
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
