package org.ruascope.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.ruascope.dns.Answer.Status;

class AnswerCacheTest {
  private static final Question QUESTION = new Question("example.com", RecordType.TXT);

  private final AtomicLong now = new AtomicLong();
  private final AnswerCache cache = new AnswerCache(now::get);

  @Test
  void longTextsTakeTheRoomOfManyShortOnes() {
    for (int i = 0; i < 2_000; i++) {
      Answer large = Answer.of(List.of("x".repeat(64 << 10)));
      cache.keep(new Question("n" + i + ".example", RecordType.TXT), lasting(large, 1));
    }
    assertThat(cache.size()).isBetween(100L, 512L); // 32 MiB
  }

  @Test
  void shortOnesAreBoundedToo() {
    for (int i = 0; i < 200_000; i++) {
      cache.keep(new Question("n" + i + ".example", RecordType.A), lasting(Answer.NONE, 1));
    }
    assertThat(cache.size()).isBetween(50_000L, 135_000L);
  }

  @Test
  void nothingIsRememberedForLessThanAMinuteOrMoreThanADay() {
    cache.keep(QUESTION, lasting(Answer.NONE, 0));
    assertThat(holdsAfter(59)).isTrue();
    assertThat(holdsAfter(2)).isFalse();
    cache.keep(QUESTION, lasting(Answer.NONE, Integer.MAX_VALUE));
    assertThat(holdsAfter(TimeUnit.DAYS.toSeconds(1) - 1)).isTrue();
    assertThat(holdsAfter(2)).isFalse();
  }

  @Test
  void anAnswerThatIsRememberedIsTheSame() {
    cache.keep(QUESTION, lasting(Answer.of(List.of("v=spf1 -all")), 60));
    assertThat(cache.find(QUESTION)).isEqualTo(new Answer(Status.FOUND, List.of("v=spf1 -all")));
  }

  private boolean holdsAfter(long seconds) {
    now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    return cache.find(QUESTION) != null;
  }

  private static Reply lasting(Answer answer, long seconds) {
    return new Reply(answer, Duration.ofSeconds(seconds));
  }
}
