package org.ruascope.alert.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ruascope.report.Verdict;

/**
 * What was known of a policy domain at an instant. All but the domain may be text of strangers.
 *
 * @param domain its name
 * @param mail messages; those of reports whose signature is wrong don't count
 * @param signatures on its own mail; those of keys that never fail needn't be among them
 * @param reports that came
 */
public record Facts(
    String domain, List<Mail> mail, List<Signatures> signatures, List<Reports> reports) {
  public Facts {
    mail = List.copyOf(mail);
    signatures = List.copyOf(signatures);
    reports = List.copyOf(reports);
  }

  /** Those reports that may be from whom they say. */
  List<Reports> genuine() {
    return reports.stream().filter(each -> each.forged() < each.reports()).toList();
  }

  /**
   * Messages of a day that were judged alike.
   *
   * @param day in UTC, on which the report begins
   * @param reporter who saw them
   * @param source as {@code dmarc.source.name} has it, such as {@code Example Mail (service)};
   *     empty: any that never sent own mail in these days
   * @param whose they are
   * @param tally how many
   */
  public record Mail(
      LocalDate day, String reporter, String source, Verdict.Kind whose, Tally tally) {}

  /**
   * Signatures of a day with one key.
   *
   * @param key selector and domain, as {@code selector._domainkey.domain}
   * @param passed messages on which they hold
   * @param failed messages on which they don't, or whose key can't be used
   */
  public record Signatures(LocalDate day, String reporter, String key, long passed, long failed) {}

  /**
   * Reports of a day by one reporter.
   *
   * @param arrived when the first of them came; if that was long afterwards, when it would usually
   *     have come
   * @param policy what they say is published, {@code p}
   * @param reports how many
   * @param messages in them
   * @param forged how many of them aren't from whom they say
   * @param unverified how many of them nothing speaks for, and nothing against
   */
  public record Reports(
      LocalDate day,
      String reporter,
      Instant arrived,
      String policy,
      long reports,
      long messages,
      long forged,
      long unverified) {}
}
