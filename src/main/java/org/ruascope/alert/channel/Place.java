package org.ruascope.alert.channel;

import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.ChannelSettings;

/**
 * A server, for messages: without what is secret about it.
 *
 * @param channel {@code channels.ops}
 * @param server {@code hooks.example.com}, with its port if it isn't the usual one
 * @param address the settings that say where it is, in words
 * @param timeout how long it may take
 * @param key the whole key of a setting
 */
record Place(
    String channel, String server, String address, Duration timeout, UnaryOperator<String> key) {

  static Place of(ChannelSettings.Mail mail) {
    return new Place(
        "channels." + mail.name(),
        mail.host() + ":" + mail.port(),
        mail.key("host") + " and " + mail.key("port"),
        mail.timeout(),
        mail::key);
  }

  /** Of a URL, host and port alone: the rest is a secret. */
  static Place of(ChannelSettings.Web web) {
    URI url = URI.create(web.url().reveal());
    return new Place(
        "channels." + web.name(),
        url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort(),
        web.key("url"),
        web.timeout(),
        web::key);
  }

  /** The same, where other things take another time. */
  Place with(Duration newTimeout) {
    return new Place(channel, server, address, newTimeout, key);
  }

  /** A fault at this place. */
  DeliveryException fault(
      String problem, String remedy, boolean passing, @Nullable Throwable cause) {
    return new DeliveryException(channel + ": " + problem, remedy, passing, null, cause);
  }
}
