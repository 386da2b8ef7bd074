package org.ruascope.unpack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * A zip archive in memory, for the library, which has a finalizer: until that has run, it would
 * keep the archive in memory. So this lets go of it when it is closed.
 */
final class ZipChannel implements SeekableByteChannel {

  private ByteBuffer archive;
  private long position;
  private boolean open = true;

  ZipChannel(byte[] archive) {
    this.archive = ByteBuffer.wrap(archive);
  }

  @Override
  public int read(ByteBuffer target) {
    long left = archive.limit() - position;
    if (left <= 0) {
      return -1;
    }
    int count = (int) Math.min(left, target.remaining());
    target.put(archive.slice((int) position, count));
    position += count;
    return count;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) throws IOException {
    if (newPosition < 0) {
      throw new IOException("a place before the beginning");
    }
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return archive.limit();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    archive = ByteBuffer.allocate(0);
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }
}
