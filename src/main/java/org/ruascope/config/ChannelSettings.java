package org.ruascope.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One way by which people are told ({@code channels.NAME.*}). */
public sealed interface ChannelSettings {

  /** NAME. */
  String name();

  /** The whole key of a setting of this channel, for messages: {@code channels.ops.url}. */
  default String key(String setting) {
    return "channels." + name() + "." + setting;
  }

  /**
   * A user name with its password.
   *
   * @param username {@code username}
   * @param password {@code password}
   */
  record Login(String username, Secret password) {}

  /**
   * Mail.
   *
   * @param host {@code host}
   * @param port {@code port}: default 587 for starttls, 465 for tls, 25 for none
   * @param security {@code security}
   * @param login {@code username} and {@code password}; empty: the server asks for none
   * @param from {@code from}: author and envelope sender
   * @param to {@code to}
   * @param caCertificate {@code ca-certificate}: PEM; empty: the JDK's trust store
   * @param timeout {@code timeout}: for connecting and for each answer
   */
  record Mail(
      String name,
      String host,
      int port,
      MailboxSettings.Security security,
      Optional<Login> login,
      String from,
      List<String> to,
      Optional<Path> caCertificate,
      Duration timeout)
      implements ChannelSettings {
    public Mail {
      to = List.copyOf(to);
    }
  }

  /**
   * What is told by HTTP: a webhook, Slack, Teams or Alertmanager.
   *
   * @param type which of them
   * @param url {@code url}: http or https; whoever knows it may write there
   * @param secret {@code secret}: signs what is sent
   * @param login {@code username} and {@code password}; empty: none
   * @param caCertificate {@code ca-certificate}: PEM; empty: the JDK's trust store
   * @param timeout {@code timeout}: for a whole answer
   * @param keepAlive {@code keep-alive}: how long Alertmanager believes what it was told last
   */
  record Web(
      String name,
      ChannelType type,
      Secret url,
      Optional<Secret> secret,
      Optional<Login> login,
      Optional<Path> caCertificate,
      Duration timeout,
      Duration keepAlive)
      implements ChannelSettings {}

  /** A Camel route of the user's own, which reads from {@code direct:alert}. */
  record Route(String name) implements ChannelSettings {}
}
