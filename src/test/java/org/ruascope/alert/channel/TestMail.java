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
    int port, Security security, String password, List<String> to, Optional<Path> authority) {

  static TestMail startTls(PostfixServer server, Path authority) {
    return new TestMail(
        server.port(),
        Security.STARTTLS,
        PostfixServer.PASSWORD,
        List.of("postmaster@example.org"),
        Optional.of(authority));
  }

  TestMail on(int newPort, Security newSecurity) {
    return new TestMail(newPort, newSecurity, password, to, authority);
  }

  TestMail withPassword(String newPassword) {
    return new TestMail(port, security, newPassword, to, authority);
  }

  TestMail to(String... recipients) {
    return new TestMail(port, security, password, List.of(recipients), authority);
  }

  TestMail withoutAuthority() {
    return new TestMail(port, security, password, to, Optional.empty());
  }

  ChannelSettings.Mail settings() {
    return new ChannelSettings.Mail(
        "mail",
        "localhost",
        port,
        security,
        Optional.of(new ChannelSettings.Login(PostfixServer.USER, new Secret(password))),
        "ruascope@example.com",
        to,
        authority,
        Duration.ofSeconds(30));
  }

  Channel channel() {
    return TestChannels.of(settings());
  }
}
