package org.ruascope.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From text to typed values; an {@link IllegalArgumentException} says what is wrong. */
final class Readers {
  private static final Pattern HOST = Pattern.compile("[^\\s/:@]+|[0-9A-Fa-f:.]{2,}");
  private static final Pattern SERVER_NAME = Pattern.compile("[^\\s;=\"()]+");
  private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
  private static final Pattern SPACE = Pattern.compile("[a-z0-9_-]+");
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s?([smhd])");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s?(B|KiB|MiB|GiB)");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");
  private static final int MAX_SECRET_FILE = 64 << 10;

  private Readers() {}

  static String readHost(Value value) {
    return matched(HOST, value, "not a host name").group();
  }

  /** RFC 9110 section 5.6.2. */
  static String readField(Value value) {
    return matched(FIELD, value, "not the name of a header field").group();
  }

  static int readNumber(Value value, int least, int most) {
    int number = Integer.parseInt(matched(WHOLE_NUMBER, value, "not a whole number").group());
    require(number >= least && number <= most, "out of range");
    return number;
  }

  static Duration readDuration(Value value) {
    Matcher matcher = matched(DURATION, value, "not a duration");
    long number = Long.parseLong(matcher.group(1));
    require(number > 0, "must be more than 0");
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  static long readSize(Value value) {
    Matcher matcher = matched(SIZE, value, "not a size");
    long number = Long.parseLong(matcher.group(1));
    require(number > 0, "must be more than 0");
    return number << (10 * List.of("B", "KiB", "MiB", "GiB").indexOf(matcher.group(2)));
  }

  /** Relative to the folder of the file that names it; {@code ~/} is the user's home. */
  static Path readPath(Value value) {
    String text = value.text();
    return text.startsWith("~/")
        ? Path.of(System.getProperty("user.home"), text.substring(2))
        : value.origin().folder().resolve(text).normalize();
  }

  /** No credentials in it (they would show up in messages) and no path. */
  static URI readServer(Value value) {
    URI url = readSite(value);
    require(url.getPath().isEmpty() || url.getPath().equals("/"), "must not have a path");
    return url;
  }

  /** It may be below a path of a host. */
  static URI readSite(Value value) {
    URI url = URI.create(value.text());
    require(isHttp(url), "not an http or https URL with a host");
    require(url.getUserInfo() == null, "user name and password have settings of their own");
    require(url.getQuery() == null && url.getFragment() == null, "must not have a query");
    return url;
  }

  static String readSpace(Value value) {
    return matched(SPACE, value, "not a space's id").group();
  }

  static URI readDownload(Value value) {
    URI url = URI.create(value.text());
    require(isHttp(url) || "file".equals(url.getScheme()), "not an http, https or file URL");
    return url;
  }

  private static boolean isHttp(URI url) {
    return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
        && url.getHost() != null;
  }

  /** Only the scheduler can tell whether a cron expression is right; see {@link CronCheck}. */
  static Schedule readSchedule(Value value) {
    return isCron(value.text())
        ? new Schedule.Cron(value.text())
        : new Schedule.Every(readDuration(value));
  }

  private static boolean isCron(String text) {
    return text.strip().split("\\s+").length > 2;
  }

  static MailboxSettings.Security readSecurity(Value value) {
    return switch (value.text()) {
      case "tls" -> MailboxSettings.Security.TLS;
      case "starttls" -> MailboxSettings.Security.STARTTLS;
      case "none" -> MailboxSettings.Security.NONE;
      default -> throw new IllegalArgumentException("not one of the words");
    };
  }

  static boolean readYesOrNo(Value value) {
    return switch (value.text()) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("not one of the words");
    };
  }

  /** Names of RFC 8601's kind (authserv-id), as servers write them. */
  static List<String> readServerNames(Value value) {
    List<String> names = Stream.of(value.text().split(",", -1)).map(String::strip).toList();
    require(names.stream().allMatch(SERVER_NAME.asMatchPredicate()), "not a list of names");
    return names;
  }

  /** The line end that editors put at the end of a file is no part of the secret. */
  static Secret readSecretFile(Value value) {
    Path file = readPath(value);
    try {
      require(Files.size(file) <= MAX_SECRET_FILE, "the file is too large");
      String secret = Files.readString(file).replaceFirst("\\R\\z", "");
      require(!secret.isEmpty(), "the file is empty");
      return new Secret(secret);
    } catch (IOException e) {
      throw new IllegalArgumentException("can't be read: " + Reasons.of(e), e);
    }
  }

  private static Matcher matched(Pattern pattern, Value value, String problem) {
    Matcher matcher = pattern.matcher(value.text());
    require(matcher.matches(), problem);
    return matcher;
  }

  private static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
