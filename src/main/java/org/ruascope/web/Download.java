package org.ruascope.web;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows as a file, sent row by row, so that a long one takes no memory.
 *
 * @param name of the file, without its ending; harmless
 */
record Download(Rows rows, FileFormat format, String name) {
  private static final Logger LOG = LoggerFactory.getLogger(Download.class);

  /** The first row is had before anything is sent: until then, an exception may be answered. */
  void send(Response response, Callback callback) {
    try (var all = rows.stream()) {
      Iterator<? extends Record> each = all.iterator();
      LOG.debug("{} has {}", name, each.hasNext() ? "rows" : "no rows");
      headers(response.getHeaders());
      response.setStatus(200);
      write(each, response, callback);
    }
  }

  private void headers(HttpFields.Mutable headers) {
    headers.put(HttpHeader.CONTENT_TYPE, format.mediaType());
    headers.put(
        HttpHeader.CONTENT_DISPOSITION, "attachment; filename=\"" + name + format.ending() + "\"");
  }

  /** A response that fails isn't closed but cut off, so that nobody takes it for whole. */
  private void write(Iterator<? extends Record> each, Response response, Callback callback) {
    try {
      Writer out =
          new OutputStreamWriter(Content.Sink.asOutputStream(response), StandardCharsets.UTF_8);
      format.write(rows.type(), each, out);
      out.close();
      callback.succeeded();
    } catch (IOException | RuntimeException e) {
      LOG.warn("A file is cut off: {}", String.valueOf(e.getMessage()));
      callback.failed(e);
    }
  }
}
