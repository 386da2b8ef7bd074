package org.ruascope.alert.channel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.ChannelType;
import org.ruascope.config.Secret;

/** Channels as tests configure them. */
final class TestChannels {
  static final Duration TIMEOUT = Duration.ofSeconds(30);

  private TestChannels() {}

  static ChannelSettings.Web web(ChannelType type, String url) {
    return web(type, url, Optional.empty(), TIMEOUT);
  }

  static ChannelSettings.Web web(
      ChannelType type, String url, Optional<String> secret, Duration timeout) {
    return new ChannelSettings.Web(
        "ops",
        type,
        new Secret(url),
        secret.map(Secret::new),
        Optional.empty(),
        Optional.empty(),
        timeout,
        Duration.ofDays(1));
  }

  /** With a login. */
  static ChannelSettings.Web trusting(ChannelSettings.Web web, Path authority) {
    return new ChannelSettings.Web(
        web.name(),
        web.type(),
        web.url(),
        web.secret(),
        Optional.of(new ChannelSettings.Login("prometheus", new Secret("p4ss"))),
        Optional.of(authority),
        web.timeout(),
        web.keepAlive());
  }

  static Channel of(ChannelSettings settings) {
    return Channels.of(
            List.of(settings), URI.create("https://dmarc.example.com"), TestChannels::noRoute)
        .getFirst();
  }

  private static void noRoute(String body, Map<String, String> variables) {
    throw new AssertionError("no route is called");
  }
}
