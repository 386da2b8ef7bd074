package org.ruascope.enrich.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.ruascope.testing.DmarcZone;

/** Each line of tree-walk.txt comes out as it was worked by hand. */
class TreeWalkCasesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "tree-walk.txt", delimiter = '|', useHeadersInDisplayName = true)
  void comesOutAsWorkedByHand(
      String domain, @Nullable String records, String organization, String byRecord, String why) {
    Walked walked = new DnsTreeWalk(DmarcZone.of(records), missing -> {}).walk(domain).join();

    assertThat(walked.organization())
        .as(why)
        .isEqualTo(organization.equals("?") ? null : organization);
    assertThat(walked.byRecord()).as(why).isEqualTo(byRecord.equals("yes"));
  }
}
