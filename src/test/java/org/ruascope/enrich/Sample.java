package org.ruascope.enrich;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.AggregateReport.Totals;
import org.ruascope.report.Alignment;
import org.ruascope.report.Alignment.Judged;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.ContentDigest;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.Records;
import org.ruascope.report.ReportMetadata;
import org.ruascope.report.ReportMetadata.DateRange;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Row;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/** A line of alignment.txt as a record, in which DKIM and SPF both are what the line says. */
record Sample(
    @Nullable String mode,
    @Nullable String from,
    @Nullable String envelopeFrom,
    @Nullable String results,
    String claimed,
    @Nullable String discoveryMethod) {

  Sample(
      @Nullable String mode,
      @Nullable String from,
      @Nullable String envelopeFrom,
      @Nullable String results,
      String claimed) {
    this(mode, from, envelopeFrom, results, claimed, null);
  }

  Judged judged(AlignmentEvaluator evaluator, String mechanism) {
    Alignment alignment = Objects.requireNonNull(judge(evaluator, mechanism).alignment());
    return mechanism.equals("dkim") ? alignment.dkim() : alignment.spf();
  }

  Enrichment judge(AlignmentEvaluator evaluator, String mechanism) {
    return evaluator.add(Enrichment.NONE, report(Records.NONE), record(mechanism));
  }

  AggregateReport report(Records records) {
    return new AggregateReport(
        null,
        new ReportMetadata(
            "reporter",
            "dmarc@reporter.example",
            null,
            "1",
            new DateRange(Instant.EPOCH, Instant.EPOCH),
            List.of(),
            null),
        policy(),
        new ContentDigest(""),
        new Totals(1, 1, 0),
        List.of(),
        records);
  }

  ReportRecord record(String mechanism) {
    DmarcResult claim = word(DmarcResult.class, claimed);
    PolicyEvaluated evaluated = new PolicyEvaluated(Disposition.NONE, claim, claim, List.of());
    return new ReportRecord(
        0,
        new Row(InetAddress.getLoopbackAddress(), 1, evaluated),
        new Identifiers(Objects.requireNonNullElse(from, ""), path(), null),
        mechanism.equals("dkim")
            ? new AuthResults(each(Sample::dkim), List.of())
            : new AuthResults(List.of(), each(Sample::spf)));
  }

  private @Nullable String path() {
    return "<>".equals(envelopeFrom) ? "" : envelopeFrom;
  }

  private PolicyPublished policy() {
    AlignmentMode published =
        mode == null
            ? null
            : Stream.of(AlignmentMode.values())
                .filter(one -> one.word().equals(mode))
                .findAny()
                .orElse(AlignmentMode.UNRECOGNISED);
    return new PolicyPublished(
        "example.com",
        Disposition.NONE,
        null,
        null,
        published,
        published,
        null,
        List.of(),
        null,
        discoveryMethod);
  }

  private <T> List<T> each(Function<String, T> parse) {
    return results == null ? List.of() : Stream.of(results.split(" ")).map(parse).toList();
  }

  private static Dkim dkim(String text) {
    String[] parts = text.split("=", 2);
    return new Dkim(domain(parts[0]), "s1", word(DkimResult.class, parts[1]), null);
  }

  private static Spf spf(String text) {
    String[] parts = text.split("=", 2);
    String[] identity = parts[0].split("/", 2);
    SpfScope scope = identity.length == 1 ? null : word(SpfScope.class, identity[1]);
    return new Spf(domain(identity[0]), scope, word(SpfResult.class, parts[1]), null);
  }

  private static String domain(String text) {
    return text.equals("~") ? "" : text;
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }
}
