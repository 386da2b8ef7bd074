package org.ruascope.alert.channel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.config.Secret;
import org.ruascope.testing.PostfixServer;

/** Mail channels, as tests vary them. */
record TestMail(
    int port,
    Security security,
    String password,
    List<String> to,
    Optional<Path> authority,
    Duration timeout) {
  static final String USER = PostfixServer.USER;

  private static final List<String> POSTMASTER = List.of("postmaster@example.org");
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** In plain text, to any server. */
  static TestMail plain(int port) {
    return new TestMail(port, Security.NONE, "p4ssword", POSTMASTER, Optional.empty(), TIMEOUT);
  }

  static TestMail startTls(PostfixServer server, Path authority) {
    return new TestMail(
        server.port(),
        Security.STARTTLS,
        PostfixServer.PASSWORD,
        POSTMASTER,
        Optional.of(authority),
        TIMEOUT);
  }

  TestMail on(int newPort, Security newSecurity) {
    return new TestMail(newPort, newSecurity, password, to, authority, timeout);
  }

  TestMail withPassword(String newPassword) {
    return new TestMail(port, security, newPassword, to, authority, timeout);
  }

  TestMail to(String... recipients) {
    return new TestMail(port, security, password, List.of(recipients), authority, timeout);
  }

  TestMail trusting(Path newAuthority) {
    return new TestMail(port, security, password, to, Optional.of(newAuthority), timeout);
  }

  TestMail withoutAuthority() {
    return new TestMail(port, security, password, to, Optional.empty(), timeout);
  }

  TestMail within(Duration newTimeout) {
    return new TestMail(port, security, password, to, authority, newTimeout);
  }

  ChannelSettings.Mail settings() {
    return new ChannelSettings.Mail(
        "mail",
        "localhost",
        port,
        security,
        Optional.of(new ChannelSettings.Login(USER, new Secret(password))),
        "ruascope@example.com",
        to,
        authority,
        timeout);
  }

  Channel channel() {
    return TestChannels.of(settings());
  }
}
