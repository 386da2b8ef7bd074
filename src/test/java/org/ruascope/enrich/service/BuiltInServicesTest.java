package org.ruascope.enrich.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.ruascope.enrich.PublicSuffixList;
import org.ruascope.report.Service;

/**
 * The entries that ruascope brings along are whole and in order. That no two have a name, domain or
 * network in common is held by the reader.
 */
class BuiltInServicesTest {
  static final List<KnownService> ALL = BuiltInServices.read();

  /** Others rent machines in these networks, so they tell nothing of who sends. */
  private static final List<Long> FOR_RENT =
      List.of(
          16509L, 14618L, 8075L, 15169L, 396982L, 16276L, 24940L, 8560L, 14061L, 63949L, 20473L,
          13335L, 26496L, 22612L, 47583L, 29222L, 12876L, 31898L);

  @Test
  void thereAreAtLeastAHundredAndFifty() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(150);
  }

  @ParameterizedTest
  @EnumSource
  void eachTypeHasSome(Service.Type type) {
    assertThat(ALL).extracting(KnownService::type).contains(type);
  }

  @Test
  void eachFileHasOneTypeInTheOrderOfNames() {
    assertThat(ALL)
        .isSortedAccordingTo(
            Comparator.comparing(KnownService::type)
                .thenComparing(KnownService::name, String.CASE_INSENSITIVE_ORDER));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void saysInSentencesWhatToDo(KnownService service) {
    assertThat(service.align()).matches("[A-Z].{20,399}\\.").doesNotContain("  ");
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void namesPagesThatAreSafeToVisit(KnownService service) {
    assertThat(List.of(service.home(), service.help()))
        .allSatisfy(page -> assertThat(URI.create(page)).hasScheme("https"));
  }

  /** Below a suffix are strangers. */
  @ParameterizedTest
  @FieldSource("ALL")
  void claimsNoPublicSuffix(KnownService service) {
    assertThat(service.domains().map(domain -> "any." + domain))
        .allSatisfy(
            name -> assertThat(PublicSuffixList.builtIn().registry().of(name)).isNotEqualTo(name));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void claimsNoNetworkWhereOthersRentMachines(KnownService service) {
    assertThat(service.asn()).doesNotContainAnyElementsOf(FOR_RENT);
  }
}
