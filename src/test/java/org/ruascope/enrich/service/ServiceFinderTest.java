package org.ruascope.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.Origin;
import org.ruascope.report.Origin.AutonomousSystem;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Row;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.Service;
import org.ruascope.report.SpfResult;

/** Each line of recognised.txt comes out as it was worked by hand. */
class ServiceFinderTest {
  private static final ServiceFinder FINDER = new ServiceFinder(ServiceMap::builtIn);

  @ParameterizedTest
  @CsvFileSource(resources = "recognised.txt", delimiter = '|', useHeadersInDisplayName = true)
  void comesOutAsWorkedByHand(
      String from,
      @Nullable String ptr,
      @Nullable Long asn,
      @Nullable String spf,
      @Nullable String dkim,
      @Nullable String service,
      @Nullable String by,
      String why) {
    Enrichment known = new Enrichment(null, origin(asn), host(ptr), null, null, false);

    Service found = FINDER.find(known, record(from, spf, dkim));

    assertThat(found == null ? null : found.name()).as(why).isEqualTo(service);
    assertThat(found == null ? null : found.by().word()).as(why).isEqualTo(by);
  }

  private static @Nullable Origin origin(@Nullable Long asn) {
    return asn == null ? null : new Origin(null, new AutonomousSystem(asn, null), null);
  }

  private static @Nullable Host host(@Nullable String ptr) {
    return ptr == null
        ? null
        : new Host(ptr.endsWith("!") ? Iprev.FAIL : Iprev.PASS, ptr.replace("!", ""), null);
  }

  private static ReportRecord record(String from, @Nullable String spf, @Nullable String dkim) {
    return new ReportRecord(
        0,
        new Row(
            InetAddress.getLoopbackAddress(),
            1,
            new PolicyEvaluated(Disposition.NONE, DmarcResult.FAIL, DmarcResult.FAIL, List.of())),
        new Identifiers(from, null, null),
        new AuthResults(
            each(dkim, (d, result) -> new Dkim(d, "s1", DkimResult.valueOf(result), null)),
            each(spf, (d, result) -> new Spf(d, null, SpfResult.valueOf(result), null))));
  }

  private static <T> List<T> each(@Nullable String results, BiFunction<String, String, T> make) {
    return results == null
        ? List.of()
        : Stream.of(results.split(" "))
            .map(text -> text.split("=", 2))
            .map(parts -> make.apply(parts[0], parts[1].toUpperCase(Locale.ROOT)))
            .toList();
  }
}
