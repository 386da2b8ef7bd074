package org.ruascope.unpack;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** RFC 2045 section 5.1 and RFC 2231: {@code name=value} after the {@code ;} of a header. */
final class MimeParameters {

  private static final Pattern PARAMETER =
      Pattern.compile(";\\s*([^\\s=;*]++)(?:\\*\\d*+)*+\\s*=\\s*(?:\"([^\"]*+)\"?|([^;\\s]*+))");

  private MimeParameters() {}

  /** The value; one that was split up (RFC 2231) in one piece again; null if there is none. */
  static @Nullable String value(String header, String name) {
    StringBuilder value = null;
    Matcher matcher = PARAMETER.matcher(header);
    while (matcher.find()) {
      if (matcher.group(1).toLowerCase(Locale.ROOT).equals(name)) {
        value = value == null ? new StringBuilder() : value;
        value.append(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
      }
    }
    return value == null ? null : value.toString();
  }
}
