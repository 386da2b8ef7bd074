package org.ruascope.enrich.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;
import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.domain.SpfListing.State;
import org.ruascope.report.ReportKey;
import org.ruascope.testing.FixedDns;

class SpfRecordsTest {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final ReportKey REPORT = new ReportKey("report");

  private final List<CompletableFuture<Answer>> open = new ArrayList<>();
  private final List<CompletableFuture<?>> awaited = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private final SpfRecords records = new SpfRecords(this::ask, awaited::addAll, () -> now);

  private CompletableFuture<Answer> ask(String name, RecordType type) {
    open.add(new CompletableFuture<>());
    return open.getLast();
  }

  @Test
  void answersWithoutWaiting() {
    records.faults(REPORT, "example.com");
    assertThat(records.listing(REPORT, "example.com", LOOPBACK).state()).isEqualTo(State.PENDING);
    assertThat(records.includes(REPORT, "example.com")).isEmpty();

    tell("v=spf1 ip4:127.0.0.1 -all");

    assertThat(records.listing(REPORT, "example.com", LOOPBACK).state()).isEqualTo(State.LISTED);
    assertThat(open).hasSize(1);
  }

  @Test
  void waitsForWhatIsMissingOnly() {
    records.await(List.of());
    records.faults(REPORT, "example.com");
    tell("v=spf1 -all");
    records.faults(REPORT, "example.org");

    records.await(List.of());

    assertThat(awaited).hasSize(1);
    tell("v=spf1 -all");
    assertThat(awaited.getFirst()).isDone();
  }

  @Test
  void readsARecordAnewAfterAWhile() {
    records.faults(REPORT, "example.com");
    tell("v=spf1 -all");
    now = now.plus(Duration.ofMinutes(15));
    assertThat(records.listing(REPORT, "example.com", LOOPBACK).state())
        .isEqualTo(State.NOT_LISTED);

    now = now.plusSeconds(1);
    records.faults(REPORT, "example.com");
    tell("v=spf1 ip4:127.0.0.1 -all");

    assertThat(records.listing(REPORT, "example.com", LOOPBACK).state()).isEqualTo(State.LISTED);
  }

  @Test
  void asksSoonerForWhatWasNotAnswered() {
    records.faults(REPORT, "example.com");
    open.getLast().complete(Answer.NO_ANSWER);
    assertThat(records.listing(REPORT, "example.com", LOOPBACK).state()).isEqualTo(State.PENDING);

    now = now.plusSeconds(61);
    records.faults(REPORT, "example.com");
    tell("v=spf1 -all");

    assertThat(records.listing(REPORT, "example.com", LOOPBACK).state())
        .isEqualTo(State.NOT_LISTED);
  }

  @Test
  void keepsTheLatestDomainsOnly() {
    for (int i = 0; i < 1_000; i++) {
      records.faults(new ReportKey("" + i), "d" + i + ".example");
    }
    records.faults(REPORT, "d999.example");
    assertThat(open).hasSize(1_000);
    records.faults(REPORT, "d0.example");
    assertThat(open).hasSize(1_001);
  }

  @Test
  void asksForSoManyDomainsOfOneReport() {
    for (int i = 0; i < 1_000; i++) {
      records.listing(REPORT, "d" + i + ".example", LOOPBACK);
    }
    assertThat(open).hasSize(20);
    assertThat(records.listing(REPORT, "d0.example", LOOPBACK).state()).isEqualTo(State.PENDING);
    assertThat(records.listing(REPORT, "d999.example", LOOPBACK).state()).isEqualTo(State.UNKNOWN);
  }

  @Test
  void asksNobodyAboutWhatIsNoDomain() {
    assertThat(records.listing(REPORT, DomainName.NONE, LOOPBACK).state())
        .isEqualTo(State.NOT_LISTED);
    assertThat(open).isEmpty();
  }

  @Test
  void knowsWhatIsIncludedTheNearestFirst() {
    Dns dns =
        new FixedDns()
            .with("example.com", RecordType.TXT, "v=spf1 include:A.example include:c.example")
            .with("a.example", RecordType.TXT, "v=spf1 include:b.example")
            .with("c.example", RecordType.TXT, "v=spf1 redirect=d.example");

    assertThat(new SpfRecords(dns, missing -> {}).includes(REPORT, "example.com"))
        .containsExactly("a.example", "c.example", "b.example", "d.example");
  }

  private void tell(String record) {
    open.getLast().complete(Answer.of(List.of(record)));
  }
}
