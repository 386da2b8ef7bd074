package org.ruascope.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ruascope.config.Network;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.Origin;
import org.ruascope.report.Origin.AutonomousSystem;
import org.ruascope.report.ReportKey;
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
  private static final ReportKey REPORT = new ReportKey("report");
  private static final ServiceFinder FINDER =
      new ServiceFinder(ServiceMap::builtIn, SpfIncludes.NONE);

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

    Service found = FINDER.find(known, REPORT, record(from, spf, dkim));

    assertThat(found == null ? null : found.name()).as(why).isEqualTo(service);
    assertThat(found == null ? null : found.by().word()).as(why).isEqualTo(by);
  }

  @Test
  void theAuthorsSpfRecordTellsWhoseServersItIncludes() {
    ServiceFinder finder =
        new ServiceFinder(
            ServiceMap::builtIn,
            (report, domain, address) ->
                domain.equals("shop.example")
                    ? List.of("spf.shop.example", "u1.wl.sendgrid.net")
                    : List.of());

    Service found = finder.find(Enrichment.NONE, REPORT, record("shop.example", null, null));

    assertThat(found).isNotNull();
    assertThat(found.name()).isEqualTo("SendGrid");
    assertThat(found.by()).isEqualTo(Service.By.SPF);
    assertThat(finder.find(Enrichment.NONE, REPORT, record("other.example", null, null))).isNull();
  }

  @Test
  void aListedRangeCountsWhereNeitherSpfNorNameTells() {
    KnownService own =
        new KnownService(
            "Own",
            Service.Type.FORWARDER,
            "",
            List.of("own.example"),
            List.of(Network.of("127.0.0.0/8")),
            List.of(),
            List.of(),
            List.of(),
            "",
            "");
    ServiceMap map =
        new ServiceMap(
            Stream.concat(Stream.of(own), ServiceMap.builtIn().all().stream()).toList(), List.of());
    ServiceFinder finder = new ServiceFinder(() -> map, SpfIncludes.NONE);
    ReportRecord bySendGrid = record("shop.example", "u1.wl.sendgrid.net=pass", null);
    Enrichment ofMailchimp = new Enrichment(null, origin(14782L), null, null, null, false);

    assertThat(finder.find(Enrichment.NONE, REPORT, bySendGrid))
        .extracting(Service::name)
        .isEqualTo("SendGrid");
    assertThat(finder.find(ofMailchimp, REPORT, record("shop.example", null, null)))
        .satisfies(
            found -> {
              assertThat(found.name()).isEqualTo("Own");
              assertThat(found.by()).isEqualTo(Service.By.NETWORK);
            });
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
