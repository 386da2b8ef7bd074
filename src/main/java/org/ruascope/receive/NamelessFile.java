package org.ruascope.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bytes on disk that nobody else sees: the file loses its name as soon as it is open (POSIX), so
 * that nothing is left of it when the process ends, however it ends.
 */
public final class NamelessFile implements AutoCloseable {
  private final FileChannel channel;

  private NamelessFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * An empty file in {@code java.io.tmpdir}.
   *
   * @throws IOException if none can be made there
   */
  public static NamelessFile create() throws IOException {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static NamelessFile in(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "ruascope", ".tmp");
    return new NamelessFile(
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** Where these files are, and how to have them elsewhere: for messages. */
  public static String remedy() {
    return "make room in "
        + System.getProperty("java.io.tmpdir")
        + ", or name another folder: RUASCOPE_JAVA_OPTS=-Djava.io.tmpdir=…";
  }

  /** Writes at the end. */
  public void append(byte[] bytes, int offset, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, count);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Bytes. */
  public long size() throws IOException {
    return channel.size();
  }

  /** Reads from an offset on; any number of streams may read at the same time. */
  public InputStream open(long offset) {
    return new Reading(offset);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private final class Reading extends InputStream {
    private long position;

    Reading(long position) {
      this.position = position;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = channel.read(ByteBuffer.wrap(buffer, offset, length), position);
      position += Math.max(count, 0);
      return count;
    }
  }
}
