package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reporters of the same record tell more or less of it. */
class PublishedPoliciesTest {

  @Test
  void whatReportersLeaveOutIsNoOtherPolicy() {
    PublishedPolicy latest =
        latest(
            seen("quarantine", null, null, 100, 3, 9),
            seen("quarantine", "reject", null, 100, 2, 8),
            seen("quarantine", "reject", "reject", null, 4, 7));

    assertThat(List.of(latest.p(), String.valueOf(latest.sp()), String.valueOf(latest.np())))
        .containsExactly("quarantine", "reject", "reject");
    assertThat(latest.pct()).isEqualTo(100);
    assertThat(List.of(latest.since(), latest.last())).containsExactly(day(2), day(9));
    assertThat(latest.earlier()).isZero();
  }

  @Test
  void aNewPolicyIsThereSinceNobodySeesTheOldOne() {
    PublishedPolicy latest =
        latest(seen("none", "none", null, 100, 1, 6), seen("reject", "reject", null, 100, 5, 9));

    assertThat(latest.p()).isEqualTo("reject");
    assertThat(latest.since()).isEqualTo(day(6));
    assertThat(latest.earlier()).isEqualTo(1);
  }

  @Test
  void aReporterThatDoesNotKnowThePolicyIsNotBelieved() {
    PublishedPolicy latest =
        latest(seen("unrecognised", null, null, null, 1, 9), seen("reject", null, null, 100, 1, 8));

    assertThat(latest.p()).isEqualTo("reject");
    assertThat(latest.earlier()).isZero();
  }

  @Test
  void anotherPercentageIsAnotherPolicy() {
    PublishedPolicy latest =
        latest(seen("reject", null, null, 50, 1, 4), seen("reject", null, null, 100, 5, 9));

    assertThat(latest.forDomain().pct()).isEqualTo(100);
    assertThat(latest.earlier()).isEqualTo(1);
  }

  private static PublishedPolicy latest(PublishedPolicy... seen) {
    return PublishedPolicies.latest(List.of(seen)).orElseThrow();
  }

  private static PublishedPolicy seen(
      String p,
      @Nullable String sp,
      @Nullable String np,
      @Nullable Integer pct,
      int first,
      int last) {
    return new PublishedPolicy(p, sp, np, null, null, pct, null, day(first), day(last), 0);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-01-0" + day + "T00:00:00Z");
  }
}
