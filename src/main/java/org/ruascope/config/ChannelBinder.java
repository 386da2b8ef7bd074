package org.ruascope.config;

import java.util.List;
import java.util.Optional;

/**
 * From values to channels.
 *
 * @param values that the {@link ChannelRules} have found right
 */
record ChannelBinder(Values values) {

  /** In the order of their names. */
  List<ChannelSettings> channels() {
    return values.owners(ChannelKeys.TYPE).stream().map(this::channel).toList();
  }

  private ChannelSettings channel(String name) {
    ChannelType type = values.get(ChannelKeys.TYPE.of(name));
    return switch (type) {
      case SMTP -> mail(name);
      case WEBHOOK, SLACK, TEAMS, ALERTMANAGER -> web(name, type);
      case ROUTE -> new ChannelSettings.Route(name);
    };
  }

  private ChannelSettings mail(String name) {
    MailboxSettings.Security security = values.get(ChannelKeys.SECURITY.of(name));
    return new ChannelSettings.Mail(
        name,
        values.get(ChannelKeys.HOST.of(name)),
        values.find(ChannelKeys.PORT.of(name)).orElseGet(() -> usualPort(security)),
        security,
        login(name),
        values.get(ChannelKeys.FROM.of(name)),
        values.get(ChannelKeys.TO.of(name)),
        values.find(ChannelKeys.CA_CERTIFICATE.of(name)),
        values.get(ChannelKeys.TIMEOUT.of(name)));
  }

  /** RFC 8314 section 3.3, RFC 6409, RFC 5321. */
  private static int usualPort(MailboxSettings.Security security) {
    return switch (security) {
      case TLS -> 465;
      case STARTTLS -> 587;
      case NONE -> 25;
    };
  }

  private ChannelSettings web(String name, ChannelType type) {
    return new ChannelSettings.Web(
        name,
        type,
        values.secret(ChannelKeys.URL.of(name), ChannelKeys.URL_FILE.of(name)).orElseThrow(),
        values.secret(ChannelKeys.SECRET.of(name), ChannelKeys.SECRET_FILE.of(name)),
        login(name),
        values.find(ChannelKeys.CA_CERTIFICATE.of(name)),
        values.get(ChannelKeys.TIMEOUT.of(name)),
        values.get(ChannelKeys.KEEP_ALIVE.of(name)));
  }

  private Optional<ChannelSettings.Login> login(String name) {
    return values
        .secret(ChannelKeys.PASSWORD.of(name), ChannelKeys.PASSWORD_FILE.of(name))
        .map(
            password ->
                new ChannelSettings.Login(values.get(ChannelKeys.USERNAME.of(name)), password));
  }
}
