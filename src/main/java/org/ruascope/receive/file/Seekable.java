package org.ruascope.receive.file;

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

  /** Those of a file, which doesn't stay open. */
  static Seekable of(Path file, LinkOption... links) {
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
