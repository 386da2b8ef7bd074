package org.ruascope.advice;

import java.util.Map;
import java.util.regex.Matcher;
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

  /** The whole sentence. What stands in a parameter is never taken for one. */
  public String text() {
    return PARAMETER
        .matcher(template)
        .replaceAll(
            name -> Matcher.quoteReplacement(parameters.getOrDefault(name.group(1), name.group())));
  }

  /** Whether there is a parameter for each name. */
  public boolean hasAllParameters() {
    return PARAMETER.matcher(template).results().allMatch(m -> parameters.containsKey(m.group(1)));
  }
}
