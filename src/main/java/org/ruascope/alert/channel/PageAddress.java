package org.ruascope.alert.channel;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ruascope.advice.Link;

/**
 * Where people find the page.
 *
 * @param url {@code web.url}
 */
record PageAddress(URI url) {

  /** The whole address of a view. */
  String of(Link link) {
    String parameters =
        new TreeMap<>(link.parameters())
            .entrySet().stream().map(PageAddress::pairs).collect(Collectors.joining("&"));
    String address = url.toString().replaceFirst("/+$", "") + link.path();
    return parameters.isEmpty() ? address : address + "?" + parameters;
  }

  private static String pairs(Map.Entry<String, List<String>> parameter) {
    return parameter.getValue().stream()
        .map(value -> encode(parameter.getKey()) + "=" + encode(value))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
