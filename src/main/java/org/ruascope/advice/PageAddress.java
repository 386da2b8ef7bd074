package org.ruascope.advice;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where people find the page.
 *
 * @param url {@code web.url}
 */
public record PageAddress(URI url) {
  private static final int LONGEST = 500;

  /**
   * The whole address of a view. What would make it too long for chats and mail programs is left
   * out: then the view shows more.
   */
  public String of(Link link) {
    String parameters =
        new TreeMap<>(link.parameters())
            .entrySet().stream().flatMap(PageAddress::pairs).collect(Collectors.joining("&"));
    String address = url.toString().replaceFirst("/+$", "") + link.path();
    return parameters.isEmpty() ? address : address + "?" + parameters;
  }

  private static Stream<String> pairs(Map.Entry<String, List<String>> parameter) {
    return parameter.getValue().stream()
        .map(value -> encode(parameter.getKey()) + "=" + encode(value))
        .filter(pair -> pair.length() <= LONGEST);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
