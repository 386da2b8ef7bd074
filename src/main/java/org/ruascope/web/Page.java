package org.ruascope.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The page's files. Each view has an address of its own, and all have the same document. Only names
 * of a plain form are looked for, so no path leads anywhere else.
 */
final class Page extends Handler.Abstract {
  private static final Set<String> VIEWS =
      Set.of(
          "/",
          "/alerts",
          "/alert",
          "/trend",
          "/sources",
          "/source",
          "/records",
          "/failures",
          "/policy",
          "/reporters",
          "/countries",
          "/intake");
  private static final Pattern FILE =
      Pattern.compile("(/[a-z0-9][a-z0-9.-]*)+\\.(html|css|js|svg|yaml)");
  private static final String CHARTS = "/vendor/chart.umd.min.js";
  private static final String CHARTS_IN_JAR =
      "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    PageFile file = file(VIEWS.contains(path) ? "/index.html" : path);
    if (file == null) {
      return false;
    }
    file.send(request, response, callback);
    return true;
  }

  private static @Nullable PageFile file(String path) {
    return FILE.matcher(path).matches()
        ? read(path, path.equals(CHARTS) ? CHARTS_IN_JAR : "/org/ruascope/web" + path)
        : null;
  }

  private static @Nullable PageFile read(String path, String place) {
    try (InputStream in = Page.class.getResourceAsStream(place)) {
      return in == null ? null : PageFile.of(path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("ruascope's own " + place, e);
    }
  }
}
