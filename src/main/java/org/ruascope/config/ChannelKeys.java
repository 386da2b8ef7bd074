package org.ruascope.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The settings of channels. */
final class ChannelKeys {
  static final Key<ChannelType> TYPE = Key.required("channels.NAME.type", Kind.CHANNEL_TYPE);

  static final Key<String> HOST = Key.derived("channels.NAME.host", Kind.HOST, "required for smtp");
  static final Key<Integer> PORT =
      Key.derived(
          "channels.NAME.port", Kind.PORT, "`587` for starttls, `465` for tls, `25` for none");
  static final Key<MailboxSettings.Security> SECURITY =
      Key.literal("channels.NAME.security", Kind.SECURITY, "starttls");
  static final Key<String> FROM =
      Key.derived("channels.NAME.from", Kind.MAIL_ADDRESS, "required for smtp");
  static final Key<List<String>> TO =
      Key.derived("channels.NAME.to", Kind.MAIL_ADDRESSES, "required for smtp");

  static final Key<Secret> URL =
      Key.derived(
          "channels.NAME.url",
          Kind.SECRET_URL,
          "required for webhook, slack, teams and alertmanager, here or as a file");
  static final Key<Secret> URL_FILE =
      Key.derived(
          "channels.NAME.url-file", Kind.SECRET_URL_FILE, "required, unless `url` is given");
  static final Key<Secret> SECRET = Key.optional("channels.NAME.secret", Kind.SECRET);
  static final Key<Secret> SECRET_FILE =
      Key.optional("channels.NAME.secret-file", Kind.SECRET_FILE);
  static final Key<Duration> KEEP_ALIVE =
      Key.literal("channels.NAME.keep-alive", Kind.DURATION, "1d");

  static final Key<String> USERNAME = Key.optional("channels.NAME.username", Kind.TEXT);
  static final Key<Secret> PASSWORD = Key.optional("channels.NAME.password", Kind.SECRET);
  static final Key<Secret> PASSWORD_FILE =
      Key.optional("channels.NAME.password-file", Kind.SECRET_FILE);
  static final Key<Path> CA_CERTIFICATE = Key.optional("channels.NAME.ca-certificate", Kind.PATH);
  static final Key<Duration> TIMEOUT = Key.literal("channels.NAME.timeout", Kind.DURATION, "30s");

  /** In the order of docs/configuration.md. */
  static final List<Key<?>> ALL =
      List.of(
          TYPE,
          HOST,
          PORT,
          SECURITY,
          FROM,
          TO,
          URL,
          URL_FILE,
          SECRET,
          SECRET_FILE,
          KEEP_ALIVE,
          USERNAME,
          PASSWORD,
          PASSWORD_FILE,
          CA_CERTIFICATE,
          TIMEOUT);

  private ChannelKeys() {}
}
