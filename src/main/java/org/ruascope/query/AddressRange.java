package org.ruascope.query;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people type for addresses: a whole one, its first parts, or a prefix. */
final class AddressRange {
  private static final String PART = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern V4 = Pattern.compile(PART + "(\\." + PART + "){0,3}");
  private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,3}");

  private AddressRange() {}

  /** As Elasticsearch knows it: an address or a prefix; empty if it is neither. */
  static Optional<String> of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return text.contains(":") ? v6(text) : v4(text);
    }
    String address = text.substring(0, slash);
    String length = text.substring(slash + 1);
    boolean fits =
        LENGTH.matcher(length).matches()
            && Integer.parseInt(length) <= (address.contains(":") ? 128 : 32);
    return Optional.of(text).filter(prefix -> fits && isAddress(address));
  }

  private static Optional<String> v4(String text) {
    String begin = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (!V4.matcher(begin).matches()) {
      return Optional.empty();
    }
    long parts = begin.chars().filter(c -> c == '.').count() + 1;
    String whole =
        Stream.concat(Stream.of(begin), Stream.generate(() -> "0").limit(4 - parts))
            .collect(Collectors.joining("."));
    return Optional.of(whole + "/" + 8 * parts).filter(prefix -> isAddress(whole));
  }

  private static Optional<String> v6(String text) {
    if (text.contains("::") && !text.endsWith("::")) {
      return Optional.of(text).filter(AddressRange::isAddress);
    }
    String begin = text.replaceAll(":+$", "");
    long parts = Arrays.stream(begin.split(":")).count();
    String whole = parts < 8 ? begin + "::" : begin;
    return Optional.of(whole + "/" + 16 * parts)
        .filter(prefix -> !begin.isEmpty() && isAddress(whole));
  }

  /** Never asks DNS: what has colons is an address or nothing. */
  private static boolean isAddress(String text) {
    if (!V6.matcher(text).matches()) {
      return V4.matcher(text).matches() && text.chars().filter(c -> c == '.').count() == 3;
    }
    try {
      return InetAddress.getByName(text).getHostAddress() != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
