package org.ruascope.e2e;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.ruascope.alert.Rule;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.Channels;
import org.ruascope.alert.life.ChannelStates;
import org.ruascope.alert.life.Guard;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.Narrated;
import org.ruascope.alert.life.Seen;
import org.ruascope.alert.life.Sight;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.ChannelType;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.config.Secret;
import org.ruascope.index.AlertStore;
import org.ruascope.index.ElasticsearchConnection;

/** A program that looks once, sees that a key fails, and tells it by a webhook. */
final class AlertProgram {
  private AlertProgram() {}

  /**
   * Looks.
   *
   * @param arguments where Elasticsearch is, where the webhook, and what time it is
   */
  public static void main(String[] arguments) {
    Instant now = Instant.parse(arguments[2]);
    List<Channel> channels = hooks(arguments[1]);
    Sight sight =
        new Sight(
            EnumSet.allOf(Rule.class), List.of(Seen.key("a.example", "2026-11-01T00:00:00Z")));
    try (ElasticsearchConnection connection =
        new ElasticsearchConnection(ElasticsearchSettings.of(URI.create(arguments[0])))) {
      new Guard(
              AlertSettings.usual(),
              new AlertStore(connection),
              Look.NOWHERE,
              time -> sight,
              channels,
              new ChannelStates(channels),
              Narrated::of,
              () -> now)
          .look();
    }
  }

  /** A webhook alone. */
  static List<Channel> hooks(String url) {
    return Channels.of(List.of(hook(url)), URI.create("http://localhost"), (body, variables) -> {});
  }

  private static ChannelSettings.Web hook(String url) {
    return new ChannelSettings.Web(
        "hook",
        ChannelType.WEBHOOK,
        new Secret(url),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(30),
        Duration.ofDays(1));
  }
}
