package org.ruascope.web;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A file as it is sent.
 *
 * @param type its media type
 * @param tag by which browsers know what they have (RFC 9110 section 8.8.3): of the content, since
 *     all files of a release have the same date
 */
record PageFile(String type, String tag, ByteBuffer content) {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml");

  static PageFile of(String name, byte[] content) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    String hash = HexFormat.of().formatHex(Hashes.sha256(content), 0, 16);
    return new PageFile(String.valueOf(type), "\"" + hash + "\"", ByteBuffer.wrap(content));
  }

  void send(Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
    headers.put(HttpHeader.ETAG, tag);
    if (isKnown(request)) {
      response.setStatus(HttpStatus.NOT_MODIFIED_304);
      callback.succeeded();
    } else {
      headers.put(HttpHeader.CONTENT_TYPE, type);
      headers.put(HttpHeader.CONTENT_LENGTH, content.remaining());
      response.write(true, content.slice(), callback);
    }
  }

  private boolean isKnown(Request request) {
    return request.getHeaders().getCSV(HttpHeader.IF_NONE_MATCH, true).stream()
        .anyMatch(known -> known.equals(tag) || known.equals("W/" + tag) || known.equals("*"));
  }
}
