package org.ruascope.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence for people, apart from what it speaks of, so that a page can set that off.
 *
 * @param template with names of parameters in braces
 * @param parameters by name; may hold text of strangers, as it is
 */
public record Sentence(String template, Map<String, String> parameters) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z_]+)}");

  /** Keeps those parameters that it names. */
  public Sentence {
    parameters =
        parameters.entrySet().stream()
            .filter(each -> template.contains("{" + each.getKey() + "}"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * A part of a sentence.
   *
   * @param text as it is
   * @param parameter whether it is what the sentence speaks of
   */
  public record Part(String text, boolean parameter) {}

  /** The parts in their order. What stands in a parameter is never taken for one. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int end = 0;
    for (MatchResult name : PARAMETER.matcher(template).results().toList()) {
      parts.add(new Part(template.substring(end, name.start()), false));
      parts.add(new Part(parameters.getOrDefault(name.group(1), name.group()), true));
      end = name.end();
    }
    parts.add(new Part(template.substring(end), false));
    return parts.stream().filter(part -> !part.text().isEmpty()).toList();
  }

  /** The whole sentence. */
  public String text() {
    return parts().stream().map(Part::text).collect(Collectors.joining());
  }

  /** Whether there is a parameter for each name. */
  public boolean hasAllParameters() {
    return PARAMETER.matcher(template).results().allMatch(m -> parameters.containsKey(m.group(1)));
  }
}
