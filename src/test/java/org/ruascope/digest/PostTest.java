package org.ruascope.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ruascope.advice.Link;
import org.ruascope.alert.Notice;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Letter;
import org.ruascope.alert.life.ChannelState;
import org.ruascope.alert.life.ChannelStates;
import org.ruascope.config.DigestSettings;
import org.ruascope.config.DigestSettings.Span;
import org.ruascope.report.UnavailableException;

/** The digest of a week, at seven in the morning four days after it. */
class PostTest {
  private static final Duration DUE = Duration.ofDays(3).plusHours(7);
  private static final DueDates DATES =
      new DueDates((cron, zone, from) -> Optional.of(from.plus(DUE)));
  private static final Instant THURSDAY = Instant.parse("2026-11-19T07:00:15Z");

  private final List<String> sent = new ArrayList<>();
  private final FakeMarks marks = new FakeMarks();
  private final ChannelStates states = new ChannelStates(List.of(new FakeChannel("mail")));
  private Instant now = THURSDAY;
  private @Nullable DeliveryException refusal;
  private boolean readable = true;

  @Test
  void aLetterIsSentOnceByEachChannelWhenItIsDue() {
    Post post = post("mail", "chat");
    now = THURSDAY.minusSeconds(16);
    post.sendDue();
    assertThat(sent).containsExactly("mail: 2026-W45", "chat: 2026-W45"); // the one that is due

    now = THURSDAY;
    post.sendDue();
    now = now.plusSeconds(60);
    post.sendDue();

    assertThat(sent).endsWith("mail: 2026-W46", "chat: 2026-W46").hasSize(4);
  }

  @Test
  void anotherInstanceSendsNothingTwice() {
    post("mail").sendDue();
    post("mail").sendDue();

    assertThat(sent).containsExactly("mail: 2026-W46");
  }

  @Test
  void onlyTheChannelsOfTheDigestAreUsed() {
    new Post(
            List.of(weekly(List.of("chat"))),
            List.of(new FakeChannel("mail"), new FakeChannel("chat")),
            states,
            this::write,
            marks,
            DATES,
            () -> now)
        .sendDue();

    assertThat(sent).containsExactly("chat: 2026-W46");
  }

  @Test
  void whatFailsIsTriedAgainAfterGrowingPauses() {
    Post post = post("mail");
    refusal = new DeliveryException("greylisted", "", true, null, null);
    List<Long> tries = new ArrayList<>();
    for (int minute = 0; minute < 16; minute++, now = now.plusSeconds(60)) {
      int before = marks.begun;
      post.sendDue();
      if (marks.begun > before) {
        tries.add((long) minute);
      }
    }

    assertThat(tries).containsExactly(0L, 1L, 3L, 7L, 15L);
    refusal = null;
    now = now.plusSeconds(3_600);
    post.sendDue();
    assertThat(sent).containsExactly("mail: 2026-W46");
  }

  @Test
  void whatTheOtherSideAsksForIsWaited() {
    Post post = post("mail");
    refusal = new DeliveryException("busy", "", true, Duration.ofMinutes(30), null);
    post.sendDue();
    refusal = null;

    now = now.plus(Duration.ofMinutes(29));
    post.sendDue();
    assertThat(sent).isEmpty();
    now = now.plus(Duration.ofMinutes(1));
    post.sendDue();
    assertThat(sent).hasSize(1);
  }

  @Test
  void aChannelThatTakesNoLetterIsKnownToFailUntilItDoes() {
    Post post = post("mail");
    refusal = new DeliveryException("greylisted", "wait", true, null, null);
    post.sendDue();
    assertThat(states.all())
        .singleElement()
        .extracting(ChannelState::failure)
        .isEqualTo(new ChannelState.Failure("greylisted", "wait", THURSDAY));

    refusal = null;
    now = now.plusSeconds(60);
    post.sendDue();
    assertThat(states.all()).containsExactly(new ChannelState("mail", now, null));
  }

  @Test
  void whatCannotBeReadIsTriedAgainToo() {
    Post post = post("mail");
    readable = false;
    post.sendDue();
    readable = true;
    now = now.plusSeconds(60);
    post.sendDue();

    assertThat(sent).hasSize(1);
  }

  /** Killed between sending and the mark: it is sent again, when the mark is too old. */
  @Test
  void aCrashRepeatsALetterAndLosesNone() {
    marks.dies = true;
    try {
      post("mail").sendDue();
    } catch (IllegalStateException killed) {
      marks.dies = false;
    }
    post("mail").sendDue();
    assertThat(sent).hasSize(1);

    now = now.plus(FakeMarks.LEASE);
    post("mail").sendDue();
    now = now.plus(FakeMarks.LEASE);
    post("mail").sendDue();
    assertThat(sent).containsExactly("mail: 2026-W46", "mail: 2026-W46");
  }

  @Test
  void aScheduleIsOfItsZone() {
    DigestSettings tokyo =
        new DigestSettings("w", List.of(), Span.WEEK, "", ZoneId.of("Asia/Tokyo"), List.of());

    assertThat(DATES.edition(tokyo, Instant.parse("2026-11-18T21:59:59Z")))
        .map(Edition::id)
        .contains("2026-W45");
    assertThat(DATES.edition(tokyo, Instant.parse("2026-11-18T22:00:00Z")))
        .map(Edition::id)
        .contains("2026-W46");
  }

  private Post post(String... channels) {
    List<Channel> ways = new ArrayList<>();
    for (String each : channels) {
      ways.add(new FakeChannel(each));
    }
    return new Post(List.of(weekly(List.of())), ways, states, this::write, marks, DATES, () -> now);
  }

  private static DigestSettings weekly(List<String> channels) {
    return new DigestSettings("w", List.of(), Span.WEEK, "", ZoneOffset.UTC, channels);
  }

  private Letter write(List<String> domains, Edition edition, LocalDate today) {
    if (!readable) {
      throw new UnavailableException("away", "", null);
    }
    return new Letter(edition.id(), "", "", "", List.of(), new Link("/", Map.of()));
  }

  private final class FakeChannel implements Channel {
    private final String name;

    FakeChannel(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void send(List<Notice> notices, int more) {
      throw new AssertionError("no alert");
    }

    @Override
    public void send(Letter letter) throws DeliveryException {
      if (refusal != null) {
        throw refusal;
      }
      sent.add(name + ": " + letter.id());
    }
  }
}
