package org.ruascope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.report.Disposition.REJECT;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.ReportRecord;

/** Whether what the story tells can be found in the reports. */
class StoryTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
  private static final List<Report> REPORTS = new ReportGenerator(1).reports(LAST_DAY);

  @Test
  void brokenKeyFailsFromItsDayOnAndNotBefore() {
    Predicate<ReportRecord> byOrders = signedBy("orders");

    assertThat(failingShare(Story.SHOP, 0, Story.KEY_BREAKS, byOrders)).isZero();
    assertThat(failingShare(Story.SHOP, Story.KEY_BREAKS, Story.DAYS, byOrders))
        .isBetween(0.3, 0.45);
    assertThat(records(Story.SHOP, Story.KEY_BREAKS, Story.DAYS).filter(byOrders))
        .allMatch(
            record -> record.authResults().dkim().getFirst().result() == DkimResult.PERMERROR);
  }

  @Test
  void spfSavesOneOfTheTwoOrderHosts() {
    Predicate<ReportRecord> byOrders = signedBy("orders");

    assertThat(
            records(Story.SHOP, Story.KEY_BREAKS, Story.DAYS)
                .filter(byOrders.and(ReportRecord::aligned))
                .map(StoryTest::address)
                .distinct())
        .containsExactly("192.0.2.20");
  }

  @Test
  void helpDeskAppearsLateAndUnaligned() {
    Predicate<ReportRecord> byHelpDesk = record -> address(record).startsWith("198.51.100.20");

    assertThat(records(Story.SHOP, 0, Story.HELP_DESK_BEGINS)).noneMatch(byHelpDesk);
    assertThat(records(Story.SHOP, Story.HELP_DESK_BEGINS, Story.DAYS).filter(byHelpDesk))
        .isNotEmpty()
        .noneMatch(ReportRecord::aligned);
  }

  @Test
  void marketingServiceIsAlignedBothWays() {
    assertThat(records(Story.SHOP, 0, Story.DAYS).filter(signedBy("sw1")))
        .isNotEmpty()
        .allMatch(record -> record.row().policyEvaluated().dkim().word().equals("pass"))
        .allMatch(record -> record.row().policyEvaluated().spf().word().equals("pass"));
  }

  @Test
  void dkimSurvivesTheForwarder() {
    assertThat(records(Story.CLUB, 0, Story.DAYS).filter(from("198.51.100.64")))
        .isNotEmpty()
        .allMatch(record -> record.row().policyEvaluated().dkim().word().equals("pass"))
        .allMatch(record -> record.row().policyEvaluated().spf().word().equals("fail"));
  }

  @Test
  void mailingListIsExcusedBySomeReportersOnly() {
    assertThat(records(Story.SHOP, 0, Story.DAYS).filter(from("198.51.100.80")))
        .noneMatch(ReportRecord::aligned)
        .extracting(StoryTest::excuse)
        .contains("none", "mailing_list", "local_policy", "trusted_forwarder");
  }

  @Test
  void whatIsExcusedIsNotRejected() {
    assertThat(records(Story.CLUB, 0, Story.DAYS).filter(from("198.51.100.80")))
        .allMatch(record -> excuse(record).equals("none") == (disposition(record) == REJECT));
  }

  @Test
  void forgedMailIsTreatedByThePolicyOfItsDay() {
    assertThat(records(Story.SHOP, 0, Story.QUARANTINE).filter(StoryTest::forged))
        .isNotEmpty()
        .allMatch(record -> disposition(record) == Disposition.NONE);
    assertThat(records(Story.SHOP, Story.QUARANTINE, Story.DAYS).filter(StoryTest::forged))
        .isNotEmpty()
        .allMatch(record -> disposition(record) == Disposition.QUARANTINE);
    assertThat(records(Story.CLUB, 0, Story.DAYS).filter(StoryTest::forged))
        .isNotEmpty()
        .allMatch(record -> disposition(record) == REJECT);
  }

  @Test
  void forgersComeInBursts() {
    long onADayOfTheirs = messages(Story.SHOP, 37, 38, StoryTest::forged);
    long theDayBefore = messages(Story.SHOP, 36, 37, StoryTest::forged);

    assertThat(onADayOfTheirs).isGreaterThan(50 * (theDayBefore + 1));
  }

  @Test
  void staffRestsAtWeekends() {
    List<Day> days = Day.endingOn(LAST_DAY, Story.DAYS);
    double weekend = mean(days.stream().filter(Day::isWeekend).toList());
    double weekday = mean(days.stream().filter(day -> !day.isWeekend()).toList());

    assertThat(weekend).isLessThan(weekday / 3);
  }

  private static double mean(List<Day> days) {
    return days.stream()
        .mapToLong(day -> messages(Story.SHOP, day.number(), day.number() + 1, from("192.0.2.10")))
        .average()
        .orElseThrow();
  }

  private static double failingShare(
      String domain, int fromDay, int endDay, Predicate<ReportRecord> which) {
    double all = messages(domain, fromDay, endDay, which);
    return messages(domain, fromDay, endDay, which.and(record -> !record.aligned())) / all;
  }

  private static long messages(
      String domain, int fromDay, int endDay, Predicate<ReportRecord> which) {
    return records(domain, fromDay, endDay)
        .filter(which)
        .mapToLong(record -> record.row().count())
        .sum();
  }

  private static Stream<ReportRecord> records(String domain, int fromDay, int endDay) {
    return REPORTS.stream()
        .filter(report -> report.domain().equals(domain))
        .filter(report -> dayNumber(report) >= fromDay && dayNumber(report) < endDay)
        .flatMap(report -> report.records().stream());
  }

  private static long dayNumber(Report report) {
    LocalDate date = LocalDate.ofInstant(report.metadata().dateRange().begin(), ZoneOffset.UTC);
    return date.toEpochDay() - LAST_DAY.toEpochDay() + Story.DAYS - 1;
  }

  private static Predicate<ReportRecord> signedBy(String selector) {
    return record ->
        record.authResults().dkim().stream()
            .anyMatch(signature -> selector.equals(signature.selector()));
  }

  private static Predicate<ReportRecord> from(String address) {
    return record -> address(record).equals(address);
  }

  private static boolean forged(ReportRecord record) {
    return address(record).startsWith("203.0.113.");
  }

  private static String address(ReportRecord record) {
    return record.row().sourceIp().getHostAddress();
  }

  private static Disposition disposition(ReportRecord record) {
    return record.row().policyEvaluated().disposition();
  }

  private static String excuse(ReportRecord record) {
    return record.row().policyEvaluated().reasons().stream()
        .map(reason -> reason.type().word())
        .findAny()
        .orElse("none");
  }
}
