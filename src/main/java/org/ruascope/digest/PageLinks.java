package org.ruascope.digest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ruascope.advice.Link;

/**
 * Whole addresses of views.
 *
 * @param page where people find the page: {@code web.url}
 */
record PageLinks(URI page) {

  /** The address of a view, with nothing in it that isn't encoded. */
  String of(Link link) {
    String query =
        new TreeMap<>(link.parameters())
            .entrySet().stream()
                .flatMap(
                    each ->
                        each.getValue().stream()
                            .map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    String path = page.toString().replaceFirst("/$", "") + link.path();
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
