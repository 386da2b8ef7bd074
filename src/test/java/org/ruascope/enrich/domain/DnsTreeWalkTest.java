package org.ruascope.enrich.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ruascope.dns.Answer;
import org.ruascope.dns.RecordType;
import org.ruascope.enrich.TreeWalk.Aligned;
import org.ruascope.report.ReportKey;

class DnsTreeWalkTest {
  private static final ReportKey REPORT = new ReportKey("report");

  private final List<String> asked = new ArrayList<>();
  private final List<CompletableFuture<?>> awaited = new ArrayList<>();
  private CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final DnsTreeWalk walk = new DnsTreeWalk(this::ask, awaited::addAll);

  private CompletableFuture<Answer> ask(String name, RecordType type) {
    asked.add(name);
    return answer;
  }

  @Test
  void asksForAllNamesAtOnceAndDoesNotWait() {
    Aligned before = walk.aligned(REPORT, "example.com", List.of("mail.example.com"));
    assertThat(asked)
        .containsExactly(
            "_dmarc.example.com",
            "_dmarc.com",
            "_dmarc.mail.example.com",
            "_dmarc.example.com",
            "_dmarc.com");
    assertThat(walk.aligned(REPORT, "example.com", List.of("mail.example.com"))).isEqualTo(before);
    assertThat(asked).hasSize(5);

    answer.complete(Answer.of(List.of("v=DMARC1")));

    assertThat(before).isEqualTo(Aligned.PENDING);
    assertThat(walk.aligned(REPORT, "example.com", List.of("mail.example.com")))
        .isEqualTo(Aligned.YES);
  }

  @Test
  void waitsForWhatIsMissingOnly() {
    walk.await();
    assertThat(awaited).isEmpty();
    walk.aligned(REPORT, "example.com", List.of("mail.example.com"));

    walk.await();

    assertThat(awaited).hasSize(2).noneMatch(CompletableFuture::isDone);
    answer.complete(Answer.NONE);
    assertThat(awaited).allMatch(CompletableFuture::isDone);
    awaited.clear();
    walk.await();
    assertThat(awaited).isEmpty();
  }

  @Test
  void asksNobodyAboutDomainsWithNothingInCommon() {
    assertThat(walk.aligned(REPORT, "example.com", List.of("esp.example", "com.example")))
        .isEqualTo(Aligned.NO);
    assertThat(asked).isEmpty();
  }

  @Test
  void asksForNoNameThatIsTooLong() {
    String label = "a".repeat(61);
    String domain = String.join(".", label, label, label, label, "com");

    walk.aligned(REPORT, "com", List.of(domain));

    assertThat(asked).hasSize(5).allMatch(name -> name.length() <= 253);
  }

  @Test
  void walksSoManyDomainsOfAReport() {
    answer = CompletableFuture.completedFuture(Answer.of(List.of("v=DMARC1; psd=n")));
    List<String> many = IntStream.range(0, 1_000).mapToObj(i -> "d" + i + ".com").toList();

    assertThat(walk.aligned(REPORT, "example.com", many)).isEqualTo(Aligned.UNKNOWN);

    assertThat(asked.stream().distinct()).hasSize(1 + 200);
    assertThat(walk.aligned(REPORT, "example.com", List.of("d0.com"))).isEqualTo(Aligned.NO);
    assertThat(walk.aligned(new ReportKey("other"), "example.com", List.of("d999.com")))
        .isEqualTo(Aligned.NO);
  }

  /** As many reports as there may be: what is counted for the first is forgotten. */
  @Test
  void countsForTheLatestReports() {
    Allowance allowance = new Allowance(1);
    assertThat(allowance.admits(REPORT, "one.example")).isTrue();
    assertThat(allowance.admits(REPORT, "two.example")).isFalse();

    IntStream.range(0, 200).forEach(i -> allowance.admits(new ReportKey("" + i), "a.example"));

    assertThat(allowance.admits(REPORT, "two.example")).isTrue();
  }
}
