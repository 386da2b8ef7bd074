package org.ruascope.query.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is stored; docs/fields.md says what each part means.
 *
 * @param begin of the report's range
 * @param messages that were judged alike
 * @param source who sent
 * @param from domains that the mail named
 * @param alignment what passed, aligned, as the reporter says
 * @param disposition what was done
 * @param overrides why not what the policy asks, and the reporter's words for it
 * @param dkim results
 * @param spf results
 * @param computed what follows from these
 * @param verdict whose mail it is
 * @param policy that was applied
 * @param report that it belongs to
 */
public record StoredRecord(
    Instant begin,
    long messages,
    Source source,
    From from,
    String alignment,
    String disposition,
    Overrides overrides,
    Results dkim,
    Results spf,
    Computed computed,
    Judgement verdict,
    Policy policy,
    Report report) {

  /** The address that sent, and what is known of it. */
  public record Source(
      String ip,
      @Nullable String host,
      @Nullable String hostDomain,
      @Nullable String unconfirmedName,
      @Nullable String service,
      @Nullable String serviceType,
      @Nullable String network,
      @Nullable String asn,
      @Nullable String country,
      @Nullable String specialPurpose) {}

  /** Domains of the From header, the envelope's sender and recipient. */
  public record From(
      @Nullable String header, @Nullable String envelope, @Nullable String envelopeTo) {}

  /** Types and comments. */
  public record Overrides(List<String> types, List<String> comments) {}

  /** Each as domain/selector=result or domain/scope=result, and the reporter's words. */
  public record Results(List<String> auth, List<String> human) {}

  /** What follows from what the report lists. */
  public record Computed(@Nullable String dkim, @Nullable String spf, List<String> difference) {}

  /** Kind, and what speaks for it. */
  public record Judgement(
      @Nullable String kind,
      List<String> failing,
      List<String> evidence,
      @Nullable String sender) {}

  /** The policy as published. */
  public record Policy(
      String domain,
      @Nullable String p,
      @Nullable String sp,
      @Nullable String adkim,
      @Nullable String aspf) {}

  /**
   * The report.
   *
   * @param key ruascope's
   * @param id the reporter's; null if the report isn't whole yet
   * @param archived its mail in the archive; null if it isn't archived
   */
  public record Report(
      String key,
      @Nullable String id,
      @Nullable String reporter,
      @Nullable String email,
      @Nullable String authenticity,
      @Nullable String authenticityDetail,
      @Nullable String signer,
      @Nullable String archived) {}
}
