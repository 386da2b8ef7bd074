package org.ruascope.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.ruascope.query.TestDocuments.january;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ruascope.advice.Sentence;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.query.Failure.Problem;

/** A shop in January: each figure is days times messages, as they are stored below. */
class FailuresIT {
  private static final ServiceHelp HELP =
      new ServiceHelp("Publish two CNAMEs.", "https://help.example/dmarc");
  private static TestDocuments documents;
  private static Failures.Answer answer;

  @BeforeAll
  static void store() {
    documents =
        TestDocuments.empty()
            .records(1, 10, 5, fields("google.com", "misaligned", "dkim_misaligned", NEWSLETTER))
            .records(5, 10, 1, fields("yahoo.com", "misaligned", "spf_misaligned", NEWSLETTER))
            .records(8, 9, 40, fields("google.com", "misaligned", "dkim_permerror", ORDERS))
            .records(8, 9, 7, fields("google.com", "compliant", "dkim_broken", OFFICE))
            .records(8, 9, 90, fields("gmx.net", "compliant", "spf_none", OFFICE))
            .records(3, 4, 6, fields("google.com", "forwarded", "spf_not_authorised", PASSED_ON))
            .records(3, 4, 2, fields("google.com", "forwarded", "dkim_broken", MAILING_LIST))
            .records(2, 2, 30, fields("google.com", "unknown", "dkim_missing", STRANGER))
            .records(3, 3, 20, fields("yahoo.com", "unknown", "dkim_missing", STRANGER2))
            .records(3, 3, 999, fields("yahoo.com", "unknown", "dkim_missing", IGNORED));
    Failures failures =
        new Failures(
            documents.searches(), name -> name.equals("Mailchimp") ? HELP : ServiceHelp.NONE);
    answer = failures.in(january());
  }

  @AfterAll
  static void close() {
    documents.close();
  }

  @Test
  void ownFailingMailComesByWhoSendsItTheMostFirst() {
    assertThat(answer.mend().messages()).isEqualTo(136);
    assertThat(answer.mend().failures().stream().map(FailuresIT::line))
        .containsExactly("sender orders 80", "service Mailchimp 56");
  }

  @Test
  void aServiceIsNamedWithItsOwnPageAndWhatItSignsAs() {
    Problem first = answer.mend().failures().get(1).problems().getFirst();

    assertThat(first.advice().what().text())
        .isEqualTo("Mailchimp signs as mcsv.net, not as example.com.");
    assertThat(first.advice().next().text())
        .isEqualTo("Set up its domain authentication. Publish two CNAMEs.");
    assertThat(first.advice().link()).isEqualTo("https://help.example/dmarc");
    assertThat(first.messages()).isEqualTo(50);
    assertThat(first.signatures()).containsExactly("mcsv.net/k1=pass");
  }

  @Test
  void whatFailsIsToldApartDkimFirst() {
    Failure mailchimp = answer.mend().failures().get(1);

    assertThat(mailchimp.problems().stream().map(each -> each.advice().failing()))
        .containsExactly("dkim_misaligned", "spf_misaligned");
    assertThat(mailchimp.problems().get(1).since()).isEqualTo("2026-01-05T00:00:00Z");
    assertThat(mailchimp.since()).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(mailchimp.last()).isEqualTo("2026-01-10T00:00:00Z");
    assertThat(mailchimp.dispositions()).containsExactly(entry("quarantine", 56L));
    assertThat(mailchimp.reporters()).containsExactly("google.com", "yahoo.com");
    assertThat(mailchimp.reasons().getFirst().evidence()).isEqualTo("known_service");
  }

  @Test
  void aKeyThatCannotBeUsedIsNamedByItsPlaceInDns() {
    Failure orders = answer.mend().failures().getFirst();

    assertThat(orders.problems().getFirst().advice().what().text())
        .isEqualTo(
            "Receivers can't use the key orders._domainkey.example.com: it is missing, withdrawn"
                + " or damaged.");
    assertThat(orders.hint())
        .extracting(Sentence::text)
        .isEqualTo("Only google.com says so, of 3 who report here: see whether it is right.");
    assertThat(orders.who().where()).isEqualTo(Map.of("source", "orders (sender)"));
  }

  @Test
  void whatPassesBySpfAloneIsFragileAndByDkimAloneIsNot() {
    assertThat(answer.fragile().messages()).isEqualTo(14);
    assertThat(answer.fragile().failures().stream().map(FailuresIT::line))
        .containsExactly("host_domain example.com 14");
  }

  @Test
  void forwardersAreApartWithWhatSurvives() {
    Forwarded forwarded = answer.forwarded();

    assertThat(List.of(forwarded.messages(), forwarded.passed())).containsExactly(16L, 12L);
    assertThat(forwarded.failing())
        .containsExactly(entry("spf_not_authorised", 12L), entry("dkim_broken", 4L));
    assertThat(forwarded.by().stream().map(each -> each.who().name() + " " + each.passed()))
        .containsExactly("Forwarders 12", "192.0.2.0/24 0");
  }

  @Test
  void strangersAreCountedAndIgnoredOnesAreNot() {
    Strangers strangers = answer.strangers();

    assertThat(strangers.messages()).isEqualTo(50);
    assertThat(List.of(strangers.addresses(), strangers.networks())).containsExactly(2L, 2L);
    assertThat(strangers.countries()).isEqualTo(2);
    assertThat(strangers.policies()).containsExactly(entry("none", 50L));
    assertThat(strangers.most().stream().map(FailuresIT::line))
        .containsExactly("network Hosting 30", "network Others 20");
    assertThat(answer.ignored()).isEqualTo(999);
  }

  @Test
  void whoeverHasNoNameIsCalledByHisNeighbourhood() {
    assertThat(answer.forwarded().by().getLast().who())
        .isEqualTo(new Who("prefix", "192.0.2.0/24", Map.of("source", "192.0.2.0/24 (prefix)")));
  }

  @Test
  void conditionsNarrowTheAnswer() {
    Failures failures = new Failures(documents.searches(), name -> HELP);

    Failures.Answer yahoo =
        failures.in(january(new Condition(Dimension.REPORTER, List.of("yahoo.com"))));

    assertThat(yahoo.mend().messages()).isEqualTo(6);
    assertThat(yahoo.forwarded().messages()).isZero();
  }

  private static String line(Failure failure) {
    return failure.who().by() + " " + failure.who().name() + " " + failure.messages();
  }

  private static final String NEWSLETTER =
      "source.ip=198.51.100.7 dmarc.source.service.name=Mailchimp"
          + " source.registered_domain=mcsv.net dmarc.disposition=quarantine"
          + " dmarc.dkim.auth=mcsv.net/k1=pass dmarc.spf.auth=mail.mcsv.net/mfrom=pass"
          + " dmarc.verdict.evidence=known_service";
  private static final String ORDERS =
      "source.ip=192.0.2.21 dmarc.verdict.sender=orders dmarc.source.service.name=Hoster"
          + " dmarc.dkim.auth=example.com/orders=permerror dmarc.verdict.evidence=your_network";
  private static final String OFFICE =
      "source.ip=192.0.2.1 source.registered_domain=example.com"
          + " dmarc.verdict.evidence=spf_aligned";
  private static final String PASSED_ON =
      "source.ip=192.0.2.64 dmarc.source.service.name=Forwarders"
          + " dmarc.verdict.evidence=dkim_aligned";
  private static final String MAILING_LIST =
      "source.ip=192.0.2.80 dmarc.verdict.evidence=reported_forwarded";
  private static final String STRANGER =
      "source.ip=203.0.113.1 source.as.organization.name=Hosting source.as.number=64496"
          + " source.geo.country_iso_code=NL dmarc.policy.p=none";
  private static final String STRANGER2 =
      "source.ip=203.0.113.2 source.as.organization.name=Others source.as.number=64497"
          + " source.geo.country_iso_code=DE dmarc.policy.p=none";
  private static final String IGNORED = STRANGER + " dmarc.verdict.ignored=true";

  private static String[] fields(String reporter, String kind, String failing, String more) {
    String all =
        "dmarc.reporter.org_name=%s dmarc.verdict.kind=%s dmarc.verdict.failing=%s"
                .formatted(reporter, kind, failing)
            + " dmarc.header_from=example.com "
            + more;
    return all.split(" ");
  }
}
