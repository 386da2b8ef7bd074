package org.ruascope.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches a file. The JDK's URLConnection has what its HttpClient lacks: a limit on silence. */
public final class Fetch {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int SILENCE_MILLIS = 30_000;
  private static final int CHUNK = 1 << 16;

  /** Told how far it is. */
  @FunctionalInterface
  public interface Progress {
    /**
     * More has come.
     *
     * @param done bytes
     * @param total bytes, -1 if the server doesn't tell
     */
    void fetched(long done, long total);
  }

  private Fetch() {}

  /**
   * Fetches into a file.
   *
   * @throws IOException when the network, the server or the disk doesn't play along
   */
  public static void to(Path target, URI source, Progress progress) throws IOException {
    URLConnection connection = source.toURL().openConnection(ProxyFromEnvironment.of(source));
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(SILENCE_MILLIS);
    if (connection instanceof HttpURLConnection http && http.getResponseCode() != 200) {
      throw new IOException("the server answers " + http.getResponseCode());
    }
    try (InputStream in = connection.getInputStream();
        OutputStream out = Files.newOutputStream(target)) {
      copy(in, out, connection.getContentLengthLong(), progress);
    }
  }

  private static void copy(InputStream in, OutputStream out, long total, Progress progress)
      throws IOException {
    byte[] chunk = new byte[CHUNK];
    long done = 0;
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      out.write(chunk, 0, read);
      done += read;
      progress.fetched(done, total);
    }
    if (done < total) {
      throw new IOException("the line broke after " + done + " of " + total + " bytes");
    }
  }
}
