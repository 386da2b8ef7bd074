package org.ruascope.report;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate report of RFC 7489 (appendix C) or RFC 9990 (section 3), judged acceptable.
 *
 * @param key what the report is known by
 * @param version {@code 1.0} or whatever stood there; tells the two RFCs apart in theory only
 * @param metadata who reports on when
 * @param policy the policy that the reporter found
 * @param digest of the rows in canonical form: equal for the same report sent twice
 * @param totals counted while reading
 * @param sources addresses that its records are about, each once; of many only the first
 * @param anomalies what was odd, at most {@link #MAX_ANOMALIES}
 * @param authenticity how far it is sure that it is from whom it says, null if nobody looked
 * @param archived the name of the raw delivery that brought it in the archive, null if it isn't
 *     there yet
 * @param records the records, read when asked for
 */
public record AggregateReport(
    ReportKey key,
    @Nullable String version,
    ReportMetadata metadata,
    PolicyPublished policy,
    ContentDigest digest,
    Totals totals,
    List<InetAddress> sources,
    List<Anomaly> anomalies,
    @Nullable Authenticity authenticity,
    @Nullable String archived,
    Records records) {

  /** A hostile report can't make its list of anomalies longer than this. */
  public static final int MAX_ANOMALIES = 100;

  public AggregateReport {
    sources = List.copyOf(sources);
    anomalies = List.copyOf(anomalies);
  }

  /** A report that is known by what its metadata and its policy say. */
  public AggregateReport(
      @Nullable String version,
      ReportMetadata metadata,
      PolicyPublished policy,
      ContentDigest digest,
      Totals totals,
      List<Anomaly> anomalies,
      Records records) {
    this(
        ReportKey.of(metadata, policy.domain()),
        version,
        metadata,
        policy,
        digest,
        totals,
        List.of(),
        anomalies,
        null,
        null,
        records);
  }

  /** The same report with the addresses that its records are about. */
  public AggregateReport withSources(Collection<InetAddress> addresses) {
    return new AggregateReport(
        key,
        version,
        metadata,
        policy,
        digest,
        totals,
        List.copyOf(addresses),
        anomalies,
        authenticity,
        archived,
        records);
  }

  /** The same report with one more oddity, which comes first. */
  public AggregateReport with(Anomaly anomaly) {
    Anomalies all = new Anomalies();
    all.addAll(List.of(anomaly));
    all.addAll(anomalies);
    return with(all.list(), authenticity, archived, records);
  }

  /** The same report, of which this is sure. */
  public AggregateReport with(Authenticity found) {
    return with(anomalies, found, archived, records);
  }

  /** The same report, whose delivery is archived under this name. */
  public AggregateReport archivedAs(String name) {
    return with(anomalies, authenticity, name, records);
  }

  /** The same report, flagged: another content has its key. */
  public AggregateReport colliding() {
    return with(
        new Anomaly(Anomaly.Code.COLLISION, "report_metadata/report_id", metadata.reportId()));
  }

  /** The same report without its records, for those who keep it after they are stored. */
  public AggregateReport withoutRecords() {
    return with(anomalies, authenticity, archived, Records.NONE).withSources(List.of());
  }

  private AggregateReport with(
      List<Anomaly> odd, @Nullable Authenticity sure, @Nullable String name, Records rows) {
    return new AggregateReport(
        key, version, metadata, policy, digest, totals, sources, odd, sure, name, rows);
  }

  /**
   * What was counted while reading.
   *
   * @param records that can be used
   * @param messages sum of their counts
   * @param skipped records that can't
   */
  public record Totals(long records, long messages, long skipped) {}
}
