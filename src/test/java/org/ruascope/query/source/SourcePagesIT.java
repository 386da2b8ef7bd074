package org.ruascope.query.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruascope.testing.TestDocuments.record;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.query.Dimension;
import org.ruascope.query.Period;
import org.ruascope.query.Scope;
import org.ruascope.query.source.Listing.Sort;
import org.ruascope.testing.TestDocuments;
import org.ruascope.testing.TestDocuments.Document;

/** More sources than are ranked at once, many of which have sent alike; and none at all. */
class SourcePagesIT {
  private static final Scope SCOPE =
      new Scope(
          null,
          new Period(LocalDate.parse("2026-01-10"), LocalDate.parse("2026-01-31")),
          List.of());
  private static final Grouping BY_IP = Grouping.by(Dimension.IP);
  private static final int MANY = 1_300;

  private TestDocuments documents;
  private Sources sources;

  @BeforeEach
  void start() {
    documents = new TestDocuments();
    sources = new Sources(documents.searches());
  }

  @AfterEach
  void stop() {
    documents.close();
  }

  @Test
  void pagesAreCompleteAndWithoutDoubles() {
    documents.store(IntStream.range(0, MANY).mapToObj(i -> source(i)).toArray(Document[]::new));
    List<Sources.Page> pages =
        IntStream.rangeClosed(1, 5)
            .mapToObj(page -> sources.in(SCOPE, BY_IP, new Listing(Sort.MESSAGES, page, 300, "")))
            .toList();

    assertThat(pages.stream().flatMap(page -> page.rows().stream()).map(Group::name))
        .hasSize(MANY)
        .doesNotHaveDuplicates();
    assertThat(pages.getFirst().more()).isTrue();
    assertThat(pages.getLast().more()).isFalse();
    assertThat(pages.getLast().total()).isEqualTo(MANY);
    assertThat(sources.all(SCOPE, BY_IP, new Listing(Sort.NAME, 1, 50, "")).rows())
        .hasSize(MANY)
        .doesNotHaveDuplicates();
  }

  private static Document source(int number) {
    return record("2026-01-%02d".formatted(10 + number % 20), "example.com", number % 7 + 1, "none")
        .with("source.ip", "203.0." + number / 250 + "." + (number % 250 + 1));
  }

  @Test
  void withoutAnythingStoredThereIsNoGroup() {
    assertThat(sources.in(SCOPE, Grouping.ORIGIN, new Listing(Sort.MESSAGES, 1, 50, "")).rows())
        .isEmpty();
    assertThat(
            sources
                .in(SCOPE, Grouping.by(Dimension.ASN), new Listing(Sort.NAME, 1, 50, "5"))
                .rows())
        .isEmpty();
    assertThat(new Profiles(documents.searches()).of(SCOPE).firstSeen()).isNull();
  }
}
