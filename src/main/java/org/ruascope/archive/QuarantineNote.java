package org.ruascope.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Limits;
import org.ruascope.report.Finding;
import org.ruascope.report.Parsed;
import org.ruascope.report.Rejection;

/**
 * What stands beside a quarantined delivery.
 *
 * @param source where the delivery came from
 * @param time when it was judged so
 * @param refusals what is wrong with it; empty if the note is lost
 */
public record QuarantineNote(String source, Instant time, List<Refusal> refusals) {

  public QuarantineNote {
    refusals = List.copyOf(refusals);
  }

  /**
   * One thing that is wrong.
   *
   * @param where in the delivery: its source, then {@code !} and the entry for each wrapper
   * @param reason a word from the closed list of {@link Rejection.Reason}
   * @param detail one sentence for people
   * @param setting the setting that would admit it, or null if none would
   * @param limit what that setting was, bytes if it is a size; or null
   */
  public record Refusal(
      String where, String reason, String detail, @Nullable String setting, @Nullable Long limit) {

    private static Refusal of(String where, Rejection rejection, Limits limits) {
      String setting = rejection.setting();
      OptionalLong limit = setting == null ? OptionalLong.empty() : limits.byName(setting);
      return new Refusal(
          where,
          rejection.reason().word(),
          rejection.detail(),
          setting,
          limit.isPresent() ? limit.getAsLong() : null);
    }

    /** What would admit it, for people. */
    public String remedy() {
      return setting == null ? "no setting would admit it" : "a higher " + setting;
    }

    private Refusal anywhere() {
      return new Refusal("", reason, detail, setting, limit);
    }
  }

  /** The note on a delivery that is judged now, within these limits. */
  static QuarantineNote of(Parsed parsed, Limits limits, Instant now) {
    List<Refusal> refusals =
        parsed.findings().stream().flatMap(finding -> refusals(finding, limits)).toList();
    return new QuarantineNote(parsed.delivery().source(), now, refusals);
  }

  private static Stream<Refusal> refusals(Finding finding, Limits limits) {
    return Optional.ofNullable(finding.rejection())
        .map(rejection -> Refusal.of(finding.source(), rejection, limits))
        .stream();
  }

  /** Whether another note has the same reasons, wherever and whenever it was. */
  boolean agreesWith(QuarantineNote other) {
    return reasons().equals(other.reasons());
  }

  private List<Refusal> reasons() {
    return refusals.stream().map(Refusal::anywhere).toList();
  }
}
