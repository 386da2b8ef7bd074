package org.ruascope.enrich.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ruascope.report.ReportKey;

/** Each line of spf.txt comes out as it was worked by hand. */
class SpfCasesTest {
  private static final ReportKey REPORT = new ReportKey("report");

  @ParameterizedTest
  @CsvFileSource(resources = "spf.txt", delimiter = '|', useHeadersInDisplayName = true)
  void comesOutAsWorkedByHand(
      @Nullable String record,
      @Nullable String others,
      String address,
      String state,
      @Nullable String via,
      @Nullable String faults,
      @Nullable String why)
      throws UnknownHostException {
    SpfRecords records = new SpfRecords(SpfZone.of(record, others), missing -> {});

    SpfListing listing = records.listing(REPORT, "example.com", InetAddress.getByName(address));

    assertThat(listing.state().name().toLowerCase(Locale.ROOT)).as(why).isEqualTo(state);
    assertThat(listing.via())
        .as(why)
        .isEqualTo(via == null ? List.of() : List.of(via.split(" > ")));
    assertThat(records.faults(REPORT, "example.com").stream().map(SpfFault::word))
        .as(why)
        .containsExactlyInAnyOrderElementsOf(
            faults == null ? List.of() : List.of(faults.split(" ")));
  }
}
