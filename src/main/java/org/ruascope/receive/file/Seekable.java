package org.ruascope.receive.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.ruascope.receive.NamelessFile;

/** Bytes that can be read from any offset on. */
interface Seekable {

  /** The caller closes the stream. */
  InputStream from(long offset) throws IOException;

  /** Bytes. */
  long size() throws IOException;

  /** Most bytes that are kept in memory: any usual report is smaller. */
  int SMALL = 256 << 10;

  /** Those of a file, which doesn't stay open; a small one is read at once, and only once. */
  static Seekable of(Path file, LinkOption... links) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file, links)) {
      if (channel.size() <= SMALL) {
        byte[] bytes = Channels.newInputStream(channel).readNBytes(SMALL + 1);
        if (bytes.length <= SMALL) {
          return of(bytes);
        }
      }
    }
    return reopened(file, links);
  }

  private static Seekable of(byte[] bytes) {
    return new Seekable() {
      @Override
      public InputStream from(long offset) {
        int start = (int) Math.min(offset, bytes.length);
        return new ByteArrayInputStream(bytes, start, bytes.length - start);
      }

      @Override
      public long size() {
        return bytes.length;
      }
    };
  }

  private static Seekable reopened(Path file, LinkOption... links) {
    return new Seekable() {
      @Override
      public InputStream from(long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file, links);
        return Channels.newInputStream(channel.position(offset));
      }

      @Override
      public long size() throws IOException {
        return Files.size(file);
      }
    };
  }

  /** Those of a file that stays open. */
  static Seekable of(NamelessFile file) {
    return new Seekable() {
      @Override
      public InputStream from(long offset) {
        return file.open(offset);
      }

      @Override
      public long size() throws IOException {
        return file.size();
      }
    };
  }
}
