package org.ruascope.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.report.Failing.DKIM_MISALIGNED;
import static org.ruascope.report.Failing.DKIM_PERMERROR;
import static org.ruascope.report.Failing.SPF_MISALIGNED;
import static org.ruascope.report.Failing.SPF_NOT_AUTHORISED;
import static org.ruascope.report.Verdict.Kind.COMPLIANT;
import static org.ruascope.report.Verdict.Kind.FORWARDED;
import static org.ruascope.report.Verdict.Kind.MISALIGNED;
import static org.ruascope.report.Verdict.Kind.UNKNOWN;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ruascope.WholeEnrichment;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.AggregateReport.Totals;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Enricher;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Records;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.Service;
import org.ruascope.report.Verdict;

/** What the story's postmaster is told of each of its senders is what the story says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostmasterTest {
  private List<Told> all = List.of();

  /** A record, and what is found of it. */
  private record Told(ReportRecord record, @Nullable Service service, Verdict verdict) {
    boolean isFrom(String prefix) {
      return record.row().sourceIp().getHostAddress().startsWith(prefix);
    }

    boolean hasBrokenKey() {
      return verdict.failing().contains(DKIM_PERMERROR);
    }
  }

  @BeforeAll
  void enrich(@TempDir Path folder) {
    Enricher enricher = WholeEnrichment.ofTheDemo(folder);
    all =
        new ReportGenerator(1)
            .reports(LocalDate.of(2026, 5, 31)).stream()
                .flatMap(report -> told(enricher, report))
                .toList();
  }

  private static Stream<Told> told(Enricher enricher, Report report) {
    AggregateReport aggregate =
        new AggregateReport(
            null,
            report.metadata(),
            report.policy(),
            new ContentDigest("digest"),
            new Totals(report.records().size(), 1, 1),
            List.of(),
            Records.NONE);
    return report.records().stream()
        .map(record -> told(record, enricher.enrich(aggregate, record)));
  }

  private static Told told(ReportRecord record, Enrichment known) {
    return new Told(record, known.service(), Objects.requireNonNull(known.verdict()));
  }

  @Test
  void theBrokenKeyIsTheirsToMend() {
    assertThat(of("192.0.2.21").filter(Told::hasBrokenKey))
        .isNotEmpty()
        .allSatisfy(told -> assertIs(told, MISALIGNED, "order-system"))
        .allMatch(
            told -> told.verdict.failing().equals(List.of(DKIM_PERMERROR, SPF_NOT_AUTHORISED)));
    assertThat(of("192.0.2.20").filter(Told::hasBrokenKey))
        .isNotEmpty()
        .allSatisfy(told -> assertIs(told, COMPLIANT, "order-system"));
  }

  @Test
  void theHelpDeskSignsInItsOwnName() {
    assertThat(of("198.51.100.20"))
        .isNotEmpty()
        .allSatisfy(told -> assertIs(told, MISALIGNED, null))
        .allSatisfy(told -> assertIsOf(told, "Deskly"))
        .allMatch(told -> told.verdict.failing().equals(List.of(DKIM_MISALIGNED, SPF_MISALIGNED)));
  }

  @Test
  void forwardersAreToldApartFromStrangersEvenWithABrokenKey() {
    assertThat(Stream.of("198.51.100.64", "2001:db8:64:").flatMap(this::of))
        .isNotEmpty()
        .anyMatch(Told::hasBrokenKey)
        .allSatisfy(told -> assertIs(told, FORWARDED, null))
        .allSatisfy(told -> assertIsOf(told, "University of Example"));
    assertThat(Stream.of("198.51.100.80", "2001:db8:80:").flatMap(this::of))
        .isNotEmpty()
        .allSatisfy(told -> assertIs(told, FORWARDED, null))
        .allSatisfy(told -> assertIsOf(told, "Example Lists"));
  }

  @Test
  void strangersAreNobodyThatIsKnown() {
    assertThat(of("203.0.113."))
        .isNotEmpty()
        .allMatch(told -> told.service == null)
        .allSatisfy(told -> assertIs(told, UNKNOWN, null));
  }

  @Test
  void whatIsInOrderIsCompliant() {
    assertThat(of("192.0.2.1"))
        .isNotEmpty()
        .allMatch(told -> told.verdict.kind() == COMPLIANT)
        .allMatch(told -> told.verdict.failing().isEmpty());
    assertThat(of("198.51.100.1"))
        .isNotEmpty()
        .allSatisfy(told -> assertIs(told, COMPLIANT, "newsletter"))
        .allSatisfy(told -> assertIsOf(told, "Sendwell"));
  }

  @Test
  void sendersAreNamed() {
    Set<@Nullable String> named =
        all.stream()
            .map(told -> told.verdict.sender())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());

    assertThat(named)
        .containsExactlyInAnyOrder("club-server", "newsletter", "order-system", "shop-servers");
  }

  private Stream<Told> of(String prefix) {
    return all.stream().filter(told -> told.isFrom(prefix));
  }

  private static void assertIs(Told told, Verdict.Kind kind, @Nullable String sender) {
    assertThat(told.verdict.kind()).as(told.toString()).isEqualTo(kind);
    assertThat(told.verdict.sender()).as(told.toString()).isEqualTo(sender);
  }

  private static void assertIsOf(Told told, String service) {
    assertThat(told.service).isNotNull().extracting(Service::name).isEqualTo(service);
  }
}
