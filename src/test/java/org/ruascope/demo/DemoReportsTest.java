package org.ruascope.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruascope.demo.Expected.Totals;
import org.w3c.dom.Element;

class DemoReportsTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
  private static final DemoReports DEMO = new DemoReports(LAST_DAY, 1);
  private static final List<byte[]> MAILS = DEMO.mails();
  private static final List<String> DOCUMENTS = Attachments.xmlIn(MAILS);
  private static final List<Element> REPORTS = DOCUMENTS.stream().map(Tally::parse).toList();

  @Test
  void sameArgumentsGiveTheSameBytes() {
    assertThat(texts(new DemoReports(LAST_DAY, 1).mails())).isEqualTo(texts(MAILS));
  }

  @Test
  void anotherSeedGivesOthers() {
    assertThat(texts(new DemoReports(LAST_DAY, 2).mails())).isNotEqualTo(texts(MAILS));
  }

  @Test
  void mailboxIsOfAUsefulSize() {
    assertThat(MAILS.size()).isBetween(600, 800).isEqualTo(DEMO.expected().mails());
    assertThat(REPORTS.stream().mapToLong(report -> Tally.of(report).records()).sum())
        .isBetween(5_000L, 7_000L);
  }

  @Test
  void everyWeekdayAndSeedWillDo() {
    assertThat(IntStream.range(0, 14))
        .allSatisfy(
            n ->
                assertThat(new DemoReports(LAST_DAY.plusDays(n), n).expected().mails())
                    .isBetween(600, 800));
  }

  @Test
  void everyLineEndsInCrLfAndNoneIsTooLong() {
    assertThat(texts(MAILS))
        .allSatisfy(mail -> assertThat(mail.replace("\r\n", "")).doesNotContain("\n", "\r"))
        .allSatisfy(
            mail -> assertThat(mail.lines()).allMatch(line -> line.getBytes(UTF_8).length <= 998));
  }

  @Test
  void noPlaceIsLeftUnfilled() {
    Predicate<String> place = Pattern.compile("(?<!\\{)\\{[a-z-]+}").asPredicate();

    assertThat(texts(MAILS)).noneMatch(place);
  }

  @Test
  void totalsAreThoseOfTheDocuments() {
    Map<String, Totals> counted =
        Set.copyOf(DOCUMENTS).stream()
            .map(Tally::parse)
            .collect(toMap(DemoReportsTest::domain, Tally::of, Totals::plus));

    assertThat(DEMO.expected().domains()).isEqualTo(counted);
  }

  @Test
  void oneReportComesTwiceAndNoOther() {
    assertThat(DOCUMENTS).hasSize(DEMO.expected().reports() + DEMO.expected().duplicates());
    assertThat(new HashSet<>(DOCUMENTS)).hasSize(DEMO.expected().reports());
  }

  @Test
  void reportIdsAreUnique() {
    Set<String> ids = new HashSet<>();
    REPORTS.forEach(report -> ids.add(Tally.text(report, "report_id")));

    assertThat(ids).hasSize(DEMO.expected().reports());
  }

  @Test
  void reportsCoverTheDaysUpToTheLast() {
    assertThat(REPORTS.stream().map(DemoReportsTest::begin).distinct().sorted())
        .hasSize(Story.DAYS)
        .startsWith(LAST_DAY.minusDays(Story.DAYS - 1))
        .endsWith(LAST_DAY);
  }

  @Test
  void everyReporterReportsOnBothDomains() {
    Map<String, List<Element>> byReporter =
        REPORTS.stream().collect(groupingBy(report -> Tally.text(report, "email")));

    assertThat(byReporter.keySet())
        .containsExactlyInAnyOrderElementsOf(Reporters.ALL.stream().map(Reporter::email).toList());
    assertThat(byReporter.values())
        .allSatisfy(
            reports ->
                assertThat(reports)
                    .extracting(DemoReportsTest::domain)
                    .contains(Story.SHOP, Story.CLUB));
  }

  private static List<String> texts(List<byte[]> mails) {
    return mails.stream().map(mail -> new String(mail, UTF_8)).toList();
  }

  private static String domain(Element feedback) {
    return Tally.text(Tally.all(feedback, "policy_published").getFirst(), "domain");
  }

  private static LocalDate begin(Element feedback) {
    return LocalDate.ofInstant(
        Instant.ofEpochSecond(Long.parseLong(Tally.text(feedback, "begin"))), UTC);
  }
}
