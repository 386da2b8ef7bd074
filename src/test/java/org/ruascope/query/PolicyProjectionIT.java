package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.ruascope.query.TestDocuments.january;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ruascope.advice.PolicyVerdict;
import org.ruascope.advice.Sentence;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.index.Searches;

/** A shop in January: each figure is days times messages, as they are stored below. */
class PolicyProjectionIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
  private static final String MAIN = " dmarc.header_from=example.com";
  private static final String NEWS = " dmarc.header_from=news.example.com";
  private static TestDocuments documents;
  private static PolicyProjection.Answer answer;

  @BeforeAll
  static void store() {
    documents =
        TestDocuments.empty()
            .reports(1, 9, fields("dmarc.policy.p=none dmarc.policy.sp=none"))
            .reports(8, 30, fields("dmarc.policy.p=quarantine dmarc.policy.sp=none"))
            .reports(12, 29, fields("dmarc.policy.p=quarantine dmarc.policy.np=reject"))
            .records(1, 30, 40, of("google.com", "compliant", OFFICE + MAIN))
            .records(1, 30, 10, of("yahoo.com", "compliant", BY_SUBDOMAIN + MAIN))
            .records(5, 29, 4, of("google.com", "compliant", ORDERS_PASS + MAIN))
            .records(5, 29, 6, of("yahoo.com", "misaligned", ORDERS_FAIL + MAIN))
            .records(7, 7, 3, of("yahoo.com", "misaligned", ACCIDENT + MAIN))
            .records(7, 7, 500, of("yahoo.com", "misaligned", IGNORED + MAIN))
            .records(1, 30, 2, of("google.com", "forwarded", SURVIVED + MAIN))
            .records(1, 30, 1, of("google.com", "forwarded", LOST + MAIN))
            .records(4, 4, 80, of("google.com", "unknown", FORGER + MAIN))
            .records(1, 30, 20, of("google.com", "compliant", NEWSLETTER + NEWS));
    answer = ask(documents.searches());
  }

  private static PolicyProjection.Answer ask(Searches searches) {
    return new PolicyProjection(searches, name -> ServiceHelp.NONE)
        .of("example.com", january(), TODAY);
  }

  @AfterAll
  static void close() {
    documents.close();
  }

  @Test
  void thePolicyIsTheLatestSinceNobodySeesAnother() {
    PublishedPolicy published = answer.published();

    assertThat(published).isNotNull();
    assertThat(published.p()).isEqualTo("quarantine");
    assertThat(List.of(String.valueOf(published.sp()), String.valueOf(published.np())))
        .containsExactly("none", "reject");
    assertThat(published.since()).isEqualTo("2026-01-09T00:00:00Z");
    assertThat(published.last()).isEqualTo("2026-01-30T00:00:00Z");
  }

  @Test
  void onlyDaysOfWhichReportsAreInCount() {
    assertThat(answer.days()).isEqualTo(28);
    assertThat(answer.reporters()).isEqualTo(2);
  }

  @Test
  void messagesAreToldApartByWhoseTheyAre() {
    PolicyPart domain = answer.parts().getFirst();

    assertThat(domain.messages()).isEqualTo(1_200 + 300 + 100 + 150 + 3 + 500 + 60 + 30 + 80);
    assertThat(domain.passing()).isEqualTo(1_200 + 300 + 100 + 60);
    assertThat(domain.own()).isEqualTo(150 + 3);
    assertThat(domain.forwarded()).isEqualTo(30);
    assertThat(domain.unknown()).isEqualTo(80 + 500);
    assertThat(domain.dispositions()).containsExactly(entry("none", 2_423L));
  }

  @Test
  void whatIsToBeMendedComesInOrderOfEffect() {
    assertThat(
            answer.parts().getFirst().fix().stream()
                .map(
                    fix ->
                        String.join(
                            " ",
                            fix.failure().who().name(),
                            String.valueOf(fix.failure().messages()),
                            String.valueOf(fix.passing()),
                            String.valueOf(fix.broken()))))
        .containsExactly("orders 150 100 true", "Surveys 3 0 false");
  }

  @Test
  void theDomainIsNotSafeAndItsSubdomainsAre() {
    PolicyVerdict domain = answer.parts().getFirst().verdict();
    PolicyVerdict subdomains = answer.parts().getLast().verdict();

    assertThat(List.of(domain.state(), domain.target())).containsExactly("not_yet", "reject");
    assertThat(domain.reasons().stream().map(Sentence::text))
        .containsExactly("orders: 150 of its 250 messages fail.");
    assertThat(List.of(subdomains.state(), subdomains.target()))
        .containsExactly("safe", "quarantine");
    assertThat(answer.parts().getLast().messages()).isEqualTo(600);
    assertThat(answer.verdict()).isEqualTo(domain);
  }

  @Test
  void strictAlignmentLosesWhatPassesByAnotherDomainOnly() {
    StrictAlignment strict = answer.strict();

    assertThat(strict.lost()).isEqualTo(300 + 600);
    assertThat(strict.atMost()).isFalse();
    assertThat(strict.sources().stream().map(each -> each.who().name() + " " + each.messages()))
        .containsExactly("Newsletters 600", "192.0.2.0/24 300");
    assertThat(strict.sources().getFirst().signatures()).containsExactly("example.com/n1=pass");
  }

  @Test
  void aLongPeriodIsJudgedByItsLastFiveWeeks() {
    Scope year = january().in(new Period(LocalDate.of(2025, 2, 1), TODAY));

    PolicyProjection.Answer judged =
        new PolicyProjection(documents.searches(), name -> ServiceHelp.NONE)
            .of("example.com", year, TODAY);

    assertThat(judged.period()).isEqualTo(new Period(LocalDate.of(2025, 12, 28), TODAY));
    assertThat(judged.parts()).isEqualTo(answer.parts());
  }

  @Test
  void withoutADomainEachHasItsRow() {
    Scope all = new Scope(null, january().period(), List.of());

    assertThat(new PolicyTable(documents.searches()).in(all, TODAY))
        .containsExactly(
            new PolicyTable.Row(
                "example.com",
                "quarantine",
                "none",
                3_023,
                2_200,
                153,
                90,
                80,
                "not_yet",
                "reject",
                "153 of the 2,353 messages of your own fail."));
  }

  @Test
  void ofADomainWithoutReportsNothingCanBeTold() {
    PolicyProjection.Answer nothing =
        new PolicyProjection(documents.searches(), name -> ServiceHelp.NONE)
            .of("example.net", new Scope("example.net", january().period(), List.of()), TODAY);

    assertThat(nothing.published()).isNull();
    assertThat(nothing.verdict().state()).isEqualTo("cannot_tell");
    assertThat(nothing.strict().lost()).isZero();
  }

  private static final String PASSES = " dmarc.verdict.evidence=dkim_aligned";
  private static final String OFFICE =
      "source.ip=192.0.2.1 dmarc.dkim.auth=example.com/s1=pass" + PASSES;
  private static final String BY_SUBDOMAIN =
      "source.ip=192.0.2.2 dmarc.dkim.auth=mail.example.com/s1=pass"
          + " dmarc.spf.auth=example.com/mfrom=softfail"
          + PASSES;
  private static final String ORDERS = "source.ip=192.0.2.21 dmarc.verdict.sender=orders";
  private static final String ORDERS_PASS =
      ORDERS + " dmarc.spf.auth=example.com/mfrom=pass dmarc.verdict.evidence=spf_aligned";
  private static final String ORDERS_FAIL =
      ORDERS + " dmarc.verdict.failing=dkim_missing dmarc.verdict.evidence=your_network";
  private static final String ACCIDENT =
      "source.ip=198.51.100.1 dmarc.source.service.name=Surveys"
          + " dmarc.verdict.failing=dkim_misaligned";
  private static final String IGNORED = "source.ip=198.51.100.2 dmarc.verdict.ignored=true";
  private static final String SURVIVED = "source.ip=198.51.100.3" + PASSES;
  private static final String LOST = "source.ip=198.51.100.3 dmarc.verdict.failing=dkim_broken";
  private static final String FORGER = "source.ip=203.0.113.1 dmarc.source.iprev=permerror";
  private static final String NEWSLETTER =
      "source.ip=198.51.100.9 dmarc.source.service.name=Newsletters"
          + " dmarc.dkim.auth=example.com/n1=pass dmarc.spf.auth=bounce.example.com/mfrom=pass"
          + PASSES;

  private static String[] of(String reporter, String kind, String more) {
    return fields(
        "dmarc.reporter.org_name=%s dmarc.verdict.kind=%s dmarc.disposition=none "
                .formatted(reporter, kind)
            + more);
  }

  private static String[] fields(String all) {
    return all.split(" ");
  }
}
