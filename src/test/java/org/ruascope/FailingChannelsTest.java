package org.ruascope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Rule;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.Channels;
import org.ruascope.alert.life.ChannelStates;
import org.ruascope.alert.life.Guard;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.MemoryAlerts;
import org.ruascope.alert.life.Narrated;
import org.ruascope.alert.life.Seen;
import org.ruascope.alert.life.Sight;
import org.ruascope.archive.Kept;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.ChannelSettings;
import org.ruascope.config.ChannelType;
import org.ruascope.config.MailboxSettings.Security;
import org.ruascope.config.Secret;
import org.ruascope.index.ServerState;
import org.ruascope.query.Pending;
import org.ruascope.status.Disk;
import org.ruascope.status.Facts;
import org.ruascope.status.Reason;
import org.ruascope.status.Watch;
import org.ruascope.testing.HookServer;
import org.ruascope.testing.SmtpStub;

/** An alert, three channels of which two fail, and what health says of it. */
class FailingChannelsTest {
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(30);

  private final HookServer works = new HookServer(HookServer.answer("200 OK", "", ""));
  private final SmtpStub mail =
      new SmtpStub(Map.of(SmtpStub.GREETING, this::stallUntilTheOtherIsTold));
  private final List<Channel> channels =
      Channels.of(
          List.of(mail(mail.port()), hook("gone", gone()), hook("works", works.url("/"))),
          URI.create("http://localhost"),
          (body, variables) -> {});
  private final ChannelStates states = new ChannelStates(channels);
  private Instant now = NOW;
  private boolean mended;

  @AfterEach
  void stop() {
    works.close();
    mail.close();
  }

  @Test
  void othersGoOnAndHealthNamesThoseThatFailUntilTheyDoNot() {
    Guard guard = guard();
    guard.look();
    assertThat(works.requests()).hasSize(1);
    assertThat(wrong())
        .extracting(Reason::about, Reason::remedy)
        .containsOnly(tuple("channels", ""), tuple("channels", "correct channels.gone.url"));
    assertThat(wrong())
        .extracting(Reason::message)
        .anyMatch(message -> message.contains("421 The other was told first"))
        .anyMatch(message -> message.startsWith("channels.gone: localhost:"));

    mended = true;
    now = now.plus(Duration.ofMinutes(1));
    guard.tell();
    assertThat(mail.commands()).contains(SmtpStub.END);
    assertThat(wrong())
        .singleElement()
        .extracting(Reason::message)
        .asString()
        .startsWith("channels.gone: ");
    assertThat(works.requests()).hasSize(1);
  }

  /** Whoever sends by one channel after the other is told of a broken line. */
  private void stallUntilTheOtherIsTold(OutputStream out) throws IOException, InterruptedException {
    for (int wait = 0; works.requests().isEmpty() && wait < 200; wait++) {
      Thread.sleep(50);
    }
    if (mended) {
      SmtpStub.says("220 stub").on(out);
    } else if (!works.requests().isEmpty()) {
      SmtpStub.says("421 The other was told first").on(out);
    }
  }

  private Guard guard() {
    Sight sight =
        new Sight(
            EnumSet.allOf(Rule.class), List.of(Seen.key("a.example", "2026-11-01T00:00:00Z")));
    return new Guard(
        AlertSettings.usual(),
        new MemoryAlerts(),
        Look.NOWHERE,
        time -> sight,
        channels,
        states,
        Narrated::of,
        () -> now);
  }

  private List<Reason> wrong() {
    Facts facts =
        new Facts(
            List::of,
            () -> new Kept(0, 0, List.of()),
            () -> new Disk("/archive", 1, 2),
            () -> new ServerState(true, null, "", "9.5.3", "green", 80L, 100L, List.of(), null),
            () -> new Pending(0, null, 0, 0, 5, now),
            List::of,
            List::of,
            states::all);
    return new Watch("1", facts, () -> now).health().reasons();
  }

  private static String gone() {
    HookServer server = new HookServer(HookServer.answer("200 OK", "", ""));
    server.close();
    return server.url("/");
  }

  private static ChannelSettings mail(int port) {
    return new ChannelSettings.Mail(
        "mail",
        "localhost",
        port,
        Security.NONE,
        Optional.empty(),
        "ruascope@example.com",
        List.of("postmaster@example.org"),
        Optional.empty(),
        LONG);
  }

  private static ChannelSettings hook(String name, String url) {
    return new ChannelSettings.Web(
        name,
        ChannelType.WEBHOOK,
        new Secret(url),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        name.equals("gone") ? Duration.ofSeconds(1) : LONG,
        Duration.ofDays(1));
  }
}
