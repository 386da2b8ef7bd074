package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.Channels;
import org.ruascope.alert.life.ChannelState;
import org.ruascope.alert.life.ChannelStates;
import org.ruascope.alert.life.Guard;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.MemoryAlerts;
import org.ruascope.alert.life.Narrated;
import org.ruascope.alert.life.Seen;
import org.ruascope.alert.life.Sight;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.ChannelType;
import org.ruascope.config.Secret;
import org.ruascope.testing.HookServer;
import org.ruascope.testing.HookServer.Answer;

/** What an Alertmanager is told at each look. */
class KeptAliveTest {
  private static final Answer OK = HookServer.answer("200 OK", "", "");
  private static final Answer NO = HookServer.answer("400 Bad Request", "", "");

  private @Nullable HookServer server;
  private ChannelStates states = new ChannelStates(List.of());

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void alsoWhatIsBeyondTheLimitThatSparesPeople() throws JsonProcessingException {
    HookServer alertmanager = new HookServer(OK);
    guard(alertmanager, 25).look();
    assertThat(alerts(alertmanager, 0)).hasSize(20);
    assertThat(alerts(alertmanager, 1)).hasSize(25);
  }

  @Test
  void whatItDoesNotTakeAgainIsKnownUntilItDoes() {
    HookServer alertmanager = new HookServer(OK, NO, OK);
    Guard guard = guard(alertmanager, 1);
    guard.look();
    assertThat(states.all()).singleElement().extracting(ChannelState::failure).isNotNull();
    guard.look();
    assertThat(states.all()).singleElement().extracting(ChannelState::failure).isNull();
  }

  private static JsonNode alerts(HookServer alertmanager, int request)
      throws JsonProcessingException {
    return new ObjectMapper().readTree(alertmanager.requests().get(request).body());
  }

  private Guard guard(HookServer alertmanager, int domains) {
    server = alertmanager;
    List<Channel> channels =
        Channels.of(
            List.of(settings(alertmanager)), URI.create("http://localhost"), (body, names) -> {});
    states = new ChannelStates(channels);
    List<Observation> seen =
        IntStream.range(0, domains)
            .mapToObj(number -> Seen.key("d" + number + ".example", "2026-11-01T00:00:00Z"))
            .toList();
    return new Guard(
        AlertSettings.usual(),
        new MemoryAlerts(),
        Look.NOWHERE,
        time -> new Sight(EnumSet.allOf(Rule.class), seen),
        channels,
        states,
        Narrated::of,
        () -> Instant.parse("2026-11-02T10:00:00Z"));
  }

  private static ChannelSettings settings(HookServer alertmanager) {
    return new ChannelSettings.Web(
        "prometheus",
        ChannelType.ALERTMANAGER,
        new Secret(alertmanager.url("")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(30),
        Duration.ofDays(1));
  }
}
