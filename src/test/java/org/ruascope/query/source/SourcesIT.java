package org.ruascope.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ruascope.testing.TestDocuments.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ruascope.query.Condition;
import org.ruascope.query.Dimension;
import org.ruascope.query.Messages;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.query.source.Listing.Sort;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestDocuments.Document;

/** Groups of sources, with figures worked out by hand. */
class SourcesIT {
  private static final Period PERIOD =
      new Period(LocalDate.parse("2026-01-10"), LocalDate.parse("2026-01-31"));

  private static TestDocuments documents;

  @BeforeAll
  static void store() {
    documents = new TestDocuments();
    documents.store(
        from("2026-01-01", 1, "both", "192.0.2.99"),
        from("2026-01-02", 5, "both", "192.0.2.1").with(SERVICE, "Mailer"),
        from("2026-01-12", 100, "both", "192.0.2.1").with(SERVICE, "Mailer").verdict("compliant"),
        from("2026-01-15", 40, "none", "192.0.2.2")
            .with(SERVICE, "Mailer")
            .verdict("misaligned")
            .with(Dimension.FAILING.field(), "dkim_missing")
            .with("dmarc.disposition", "quarantine"),
        from("2026-01-20", 30, "dkim", "198.51.100.1").with(NETWORK, "Example Net"),
        from("2026-01-30", 60, "none", "203.0.113.1")
            .with(NETWORK, "Example Net")
            .with(HOST_DOMAIN, "hosts.example")
            .with("dmarc.policy.domain", "example.org"),
        from("2026-01-31", 7, "none", "2001:db8::1"),
        from("2026-01-11", 20, "both", "192.0.2.1").with(SERVICE, "Mailer").with(SENDER, "shop"));
  }

  @AfterAll
  static void stop() {
    documents.close();
  }

  private static final String SERVICE = Dimension.SERVICE.field();
  private static final String NETWORK = Dimension.NETWORK.field();
  private static final String HOST_DOMAIN = Dimension.HOST_DOMAIN.field();
  private static final String SENDER = Dimension.SENDER.field();

  private static Document from(String day, long messages, String alignment, String ip) {
    return record(day, "example.com", messages, alignment).with("source.ip", ip);
  }

  @ParameterizedTest
  @CsvSource({
    "MESSAGES, Mailer hosts.example Example_Net shop 2001:db8::/48",
    "UNALIGNED, hosts.example Mailer 2001:db8::/48 Example_Net shop",
    "LAST_SEEN, 2001:db8::/48 hosts.example Example_Net Mailer shop",
    "NAME, 2001:db8::/48 Example_Net Mailer hosts.example shop"
  })
  void theBestNameMakesAGroup(Sort sort, String names) {
    assertThat(names(page(null, Grouping.ORIGIN, sort, "")))
        .containsExactly(names.replace('_', ' ').split(" (?!Net)"));
  }

  @Test
  void aGroupSaysAllAboutItself() {
    Sources.Page page = page(null, Grouping.ORIGIN, Sort.MESSAGES, "");
    Group mailer = page.rows().getFirst();

    assertThat(mailer.where()).isEqualTo(Map.of("source", "Mailer (service)"));
    assertThat(mailer.messages()).isEqualTo(new Messages(140, 100, 100, 100));
    assertThat(mailer.verdicts()).isEqualTo(new Verdicts(100, 40, 0, 0));
    assertThat(mailer.dispositions()).isEqualTo(new Dispositions(100, 0, 40, 0, 0));
    assertThat(mailer.addresses()).isEqualTo(2);
    assertThat(mailer.domains()).containsExactly("example.com");
    assertThat(mailer.firstSeen()).isEqualTo("2026-01-02");
    assertThat(mailer.lastSeen()).isEqualTo("2026-01-15");
    assertThat(page.messages().all()).isEqualTo(257);
    assertThat(page.total()).isEqualTo(5);
    assertThat(page.more()).isFalse();
  }

  @Test
  void whatWasntThereBeforeIsNew() {
    assertThat(page(null, Grouping.ORIGIN, Sort.NAME, "").rows())
        .filteredOn(group -> !group.isNew())
        .extracting(Group::name)
        .containsExactly("Mailer");
  }

  @Test
  void theConditionsOfAGroupChooseItsMessages() {
    for (Group group : page(null, Grouping.ORIGIN, Sort.MESSAGES, "").rows()) {
      Scope narrow = new Scope(null, PERIOD, List.of());
      for (Map.Entry<String, String> each : group.where().entrySet()) {
        Dimension dimension = Dimension.of(each.getKey()).orElseThrow();
        narrow = narrow.with(new Condition(dimension, List.of(each.getValue())));
      }
      assertThat(new Profiles(documents.searches()).of(narrow).messages())
          .isEqualTo(group.messages());
    }
  }

  @Test
  void whatFailsIsSaidInWords() {
    Condition mailer = new Condition(Dimension.SERVICE, List.of("Mailer"));
    Scope scope = new Scope(null, PERIOD, List.of(mailer));
    assertThat(new Profiles(documents.searches()).of(scope).failing())
        .containsExactly(new Profile.Count("dkim_missing", 40, "No signature at all."));
  }

  @Test
  void whatSaysNothingIsAGroupToo() {
    assertThat(page("example.com", Grouping.by(Dimension.NETWORK), Sort.MESSAGES, "").rows())
        .extracting(Group::name, group -> group.messages().all())
        .containsExactly(tuple(Condition.ABSENT, 167L), tuple("Example Net", 30L));
  }

  @ParameterizedTest
  @CsvSource({
    "origin, MAIL, Mailer",
    "origin, e, Mailer hosts.example Example_Net",
    "origin, .*, ''",
    "origin, 2001:db8, 2001:db8::/48",
    "origin, service, ''",
    "ip, 192.0.2, 192.0.2.1 192.0.2.2",
    "ip, 198.51.100.0/24, 198.51.100.1",
    "ip, mailer, ''"
  })
  void namesAreFoundByAPart(String by, String find, String names) {
    assertThat(names(page(null, Grouping.of(by).orElseThrow(), Sort.MESSAGES, find)))
        .containsExactly(
            Stream.of(names.replace('_', ' ').split(" (?!Net)"))
                .filter(name -> !name.isEmpty())
                .toArray(String[]::new));
  }

  private static Sources.Page page(@Nullable String domain, Grouping by, Sort sort, String find) {
    return new Sources(documents.searches())
        .in(new Scope(domain, PERIOD, List.of()), by, new Listing(sort, 1, 50, find));
  }

  private static List<String> names(Sources.Page page) {
    return page.rows().stream().map(Group::name).toList();
  }
}
