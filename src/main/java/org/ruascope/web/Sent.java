package org.ruascope.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** What comes with a request: little, and as JSON. */
final class Sent {
  private static final int MOST = 16 << 10;
  private static final String JSON = "application/json";

  private Sent() {}

  /**
   * Whether it says that it is JSON. Forms can't say so: a browser asks another site's permission
   * before a script of its sends that.
   */
  static boolean isJson(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return type != null && JSON.equalsIgnoreCase(type.split(";", 2)[0].strip());
  }

  /** Whether it says how long it is, and that isn't too long. */
  static boolean isShort(Request request) {
    return request.getLength() >= 0 && request.getLength() <= MOST;
  }

  /**
   * Reads it.
   *
   * @throws IOException when it ends too early, or doesn't come in time
   */
  static String read(Request request) throws IOException {
    try (InputStream in = Content.Source.asInputStream(request)) {
      return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
    }
  }
}
