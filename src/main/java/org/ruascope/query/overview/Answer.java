package org.ruascope.query.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.query.Arrival;
import org.ruascope.query.Period;

/**
 * How the domains stand.
 *
 * @param windows what is compared with what
 * @param arrival which days are known in full
 * @param total of all domains
 * @param latest the last day with mail in any period; null if there never was any, or if there is
 *     some in this one
 * @param findings what matters most, the worst first
 * @param findingsTotal how many there are in all
 * @param domains a page of them
 * @param domainsTotal how many there are in all
 */
public record Answer(
    Period period,
    Windows windows,
    Arrival arrival,
    Figures total,
    @Nullable LocalDate latest,
    List<Finding> findings,
    int findingsTotal,
    List<Domain> domains,
    int domainsTotal) {

  public Answer {
    findings = List.copyOf(findings);
    domains = List.copyOf(domains);
  }

  /**
   * A policy domain.
   *
   * @param policy its tags as published lately: p, sp, adkim, aspf and pct, as far as known
   * @param reporters how many report in the period
   * @param lastDay the last day that a report is about; null if there is none
   * @param level of its worst finding; null if there is none
   */
  public record Domain(
      String domain,
      Figures figures,
      Map<String, String> policy,
      long reporters,
      @Nullable LocalDate lastDay,
      @Nullable Level level) {
    public Domain {
      policy = Map.copyOf(policy);
    }
  }
}
