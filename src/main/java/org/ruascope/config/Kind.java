package org.ruascope.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What a setting's text may be, and how it is read.
 *
 * @param name for docs/configuration.md
 * @param allowed for messages
 * @param reader throws an {@link IllegalArgumentException} that says what is wrong
 */
record Kind<T>(String name, String allowed, Reader<T> reader) {

  /** Reads a text. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Value value);
  }

  static final Kind<String> TEXT = new Kind<>("text", "any text", Value::text);
  static final Kind<String> HOST =
      new Kind<>(
          "host", "a host name or address alone, without scheme and port", Readers::readHost);
  static final Kind<Integer> PORT = wholeNumber("port", 1, 65_535);
  static final Kind<Duration> DURATION =
      new Kind<>("duration", "a duration such as 30s, 5m, 1h or 2d", Readers::readDuration);
  static final Kind<Long> SIZE =
      new Kind<>("size", "a size such as 500KiB, 10MiB or 1GiB", Readers::readSize);
  static final Kind<Path> PATH = new Kind<>("path", "a path", Readers::readPath);
  static final Kind<URI> SERVER =
      new Kind<>("URL", "a URL such as https://es.example.com:9200", Readers::readServer);
  static final Kind<URI> SITE =
      new Kind<>("URL", "a URL such as https://kibana.example.com:5601", Readers::readSite);
  static final Kind<String> SPACE =
      new Kind<>(
          "text", "a space's id, of a-z, 0-9, _ and hyphens, as in its URL", Readers::readSpace);
  static final Kind<URI> DOWNLOAD =
      new Kind<>("URL", "an http, https or file URL", Readers::readDownload);
  static final Kind<Schedule> SCHEDULE =
      new Kind<>(
          "schedule",
          "a duration such as 5m, or a Quartz cron expression such as 0 0/10 * * * ?",
          Readers::readSchedule);
  static final Kind<MailboxSettings.Security> SECURITY =
      new Kind<>("word", "tls, starttls or none", Readers::readSecurity);
  static final Kind<List<String>> NAMES =
      new Kind<>("names", "names with commas between them", ListReaders::readNames);
  static final Kind<List<Network>> NETWORKS =
      new Kind<>(
          "networks",
          "addresses and networks such as 192.0.2.7,198.51.100.0/24,2001:db8::/32",
          ListReaders::readNetworks);
  static final Kind<List<String>> DOMAINS =
      new Kind<>("domains", "domains such as example.com,example.org", ListReaders::readDomains);
  static final Kind<List<String>> HOSTS =
      new Kind<>("names", "host names such as dmarc.example.com", ListReaders::readDomains);
  static final Kind<String> FIELD =
      new Kind<>("text", "the name of a header field such as X-Forwarded-User", Readers::readField);
  static final Kind<List<String>> SELECTORS =
      new Kind<>("names", "DKIM selectors such as s1,s2", ListReaders::readSelectors);
  static final Kind<Boolean> YES_OR_NO = new Kind<>("word", "yes or no", Readers::readYesOrNo);
  static final Kind<List<InetSocketAddress>> ADDRESSES =
      new Kind<>(
          "addresses",
          "addresses with or without port, such as 10.0.0.1, 10.0.0.2:5353, [2001:db8::53]:53",
          ServerAddresses::read);
  static final Kind<List<String>> SERVER_NAMES =
      new Kind<>(
          "names", "names such as mx.example.com, with commas between", Readers::readServerNames);
  static final Kind<Secret> SECRET =
      new Kind<>("secret", "any text", value -> new Secret(value.text()));
  static final Kind<Secret> SECRET_FILE =
      new Kind<>("path", "a file that holds the secret in its one line", Readers::readSecretFile);
  static final Kind<Secret> SECRET_URL =
      new Kind<>("secret", "an http or https URL", ChannelReaders::readSecretUrl);
  static final Kind<Secret> SECRET_URL_FILE =
      new Kind<>(
          "path",
          "a file that holds an http or https URL in its one line",
          ChannelReaders::readSecretUrlFile);
  static final Kind<ChannelType> CHANNEL_TYPE =
      new Kind<>(
          "word", "smtp, webhook, slack, teams, alertmanager or route", ChannelReaders::readType);
  static final Kind<String> MAIL_ADDRESS =
      new Kind<>("address", "a mail address alone, without name", ChannelReaders::readAddress);
  static final Kind<List<String>> MAIL_ADDRESSES =
      new Kind<>(
          "addresses",
          "mail addresses such as a@example.com,b@example.com",
          ChannelReaders::readAddresses);

  static Kind<Integer> wholeNumber(String name, int least, int most) {
    String allowed = String.format(Locale.ROOT, "%d to %d", least, most);
    return new Kind<>(name, allowed, value -> Readers.readNumber(value, least, most));
  }

  T read(Value value) {
    return reader.read(value);
  }

  /** Whether a text must not be shown: a password, or a URL that may have one in it. */
  boolean hides(String text) {
    return equals(SECRET)
        || equals(SECRET_URL)
        || (text.contains("@") && (equals(SERVER) || equals(SITE) || equals(DOWNLOAD)));
  }
}
