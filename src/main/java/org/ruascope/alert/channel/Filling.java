package org.ruascope.alert.channel;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A template that is filled in one go, so that what is filled in is never taken for a place. */
final class Filling {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private final String template;
  private final Map<String, String> texts = new HashMap<>();

  Filling(String template) {
    this.template = template;
  }

  Filling with(String place, String text) {
    texts.put(place, text);
    return this;
  }

  String text() {
    return PLACE
        .matcher(template)
        .replaceAll(
            place -> Matcher.quoteReplacement(texts.getOrDefault(place.group(1), place.group())));
  }
}
