package org.ruascope.alert.channel;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.ChannelType;
import org.ruascope.testing.HookServer;

/** Sends an alert by a webhook whose address is a secret. */
final class TestHooks {
  static final String PATH = "/services/T0/s3cret";

  private TestHooks() {}

  static DeliveryException fails(HookServer server) {
    return fails(server, TestChannels.TIMEOUT);
  }

  static DeliveryException fails(HookServer server, Duration timeout) {
    return catchThrowableOfType(DeliveryException.class, () -> send(server, timeout));
  }

  static void send(HookServer server) throws DeliveryException {
    send(server, TestChannels.TIMEOUT);
  }

  static void send(HookServer server, Duration timeout) throws DeliveryException {
    ChannelSettings.Web settings =
        TestChannels.web(ChannelType.WEBHOOK, server.url(PATH), Optional.empty(), timeout);
    TestChannels.of(settings).send(List.of(TestNotices.keyFails()), 0);
  }
}
