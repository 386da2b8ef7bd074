package org.ruascope.config;

import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values of channels; an {@link IllegalArgumentException} says what is wrong. */
final class ChannelReaders {
  /** RFC 5321 section 4.1.2, without quoted strings. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<local>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)"
              + "@(?<domain>[^@\\s]+)");

  private ChannelReaders() {}

  static ChannelType readType(Value value) {
    return Stream.of(ChannelType.values())
        .filter(type -> type.word().equals(value.text()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not one of the words"));
  }

  static String readAddress(Value value) {
    return address(value.text());
  }

  static List<String> readAddresses(Value value) {
    return ListReaders.each(value, ChannelReaders::address);
  }

  /** With its domain in A-labels. */
  private static String address(String text) {
    Matcher matcher = ADDRESS.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text + " isn't a mail address");
    }
    return matcher.group("local") + "@" + ListReaders.domain(matcher.group("domain"));
  }

  static Secret readSecretUrl(Value value) {
    return url(new Secret(value.text()));
  }

  static Secret readSecretUrlFile(Value value) {
    return url(Readers.readSecretFile(value));
  }

  /** What is wrong with it is said without it. */
  private static Secret url(Secret secret) {
    if (!isHttp(secret.reveal())) {
      throw new IllegalArgumentException("not an http or https URL with a host");
    }
    return secret;
  }

  private static boolean isHttp(String text) {
    try {
      URI url = URI.create(text);
      return List.of("http", "https").contains(String.valueOf(url.getScheme()))
          && url.getHost() != null
          && url.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
