package org.ruascope.alert.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.advice.Link;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;
import org.ruascope.alert.life.Acknowledgement;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.MemoryAlerts;
import org.ruascope.alert.life.Selection;
import org.ruascope.alert.life.State;
import org.ruascope.alert.view.Event.What;
import org.ruascope.testing.TestAlerts;

/** What is seen of alerts, and what people make of them. */
class AlertViewsTest {
  private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");
  private static final Alert KEY =
      TestAlerts.about(
          Rule.KEY_FAILS,
          Severity.CRITICAL,
          "example.com",
          "orders._domainkey.example.com",
          NOW.minus(Duration.ofDays(5)));
  private static final Alert AWAY =
      TestAlerts.aboutPipeline(
          Rule.SOURCE_UNREACHABLE, "mailboxes.main", NOW.minus(Duration.ofDays(2)));

  private final MemoryAlerts store = new MemoryAlerts();
  private final AlertViews views = new AlertViews(store, TestAlerts::words, () -> NOW);

  @BeforeEach
  void keep() {
    store.create(KEY);
    store.create(AWAY);
  }

  @Test
  void theListSaysInWordsWhatIsWrongAndHowManyFire() {
    AlertList list = views.list(new Selection(Set.of(), Rule.KEY_FAILS, null, 0, 10));

    assertThat(list.total()).isEqualTo(1);
    assertThat(list.firing()).isEqualTo(2);
    assertThat(list.rows().getFirst().headline().text())
        .isEqualTo("key_fails of orders._domainkey.example.com");
  }

  @Test
  void whatIsAcknowledgedDoesntFireAndItIsKeptByWhom() {
    AlertView view = views.acknowledge(KEY.id(), "", "anna").orElseThrow();

    assertThat(view.alert().state()).isEqualTo(State.ACKNOWLEDGED);
    assertThat(view.history().getFirst())
        .isEqualTo(new Event(NOW, What.ACKNOWLEDGED, "anna", null, null, List.of()));
    assertThat(views.list(new Selection(Set.of(), null, null, 0, 10)).firing()).isEqualTo(1);
  }

  @Test
  void whoAcknowledgesMayLeaveANote() {
    AlertView view = views.acknowledge(KEY.id(), "the supplier is asked", "anna").orElseThrow();

    assertThat(view.history().getFirst().note()).isEqualTo("the supplier is asked");
    assertThat(view.alert().acknowledged())
        .isEqualTo(new Acknowledgement("anna", NOW, "the supplier is asked"));
  }

  @Test
  void aSilenceHasADateAndANoteAndCanBeEnded() {
    Instant until = NOW.plus(Duration.ofDays(3));
    AlertView silent = views.silence(KEY.id(), until, "key change", "anna").orElseThrow();

    assertThat(silent.alert().state()).isEqualTo(State.SILENCED);
    assertThat(silent.history().getFirst())
        .isEqualTo(new Event(NOW, What.SILENCED, "anna", until, "key change", List.of()));
    AlertView again = views.silence(KEY.id(), null, "", "anna").orElseThrow();
    assertThat(again.alert().state()).isEqualTo(State.FIRING);
    assertThat(again.alert().silence()).isNull();
  }

  @Test
  void whatHappenedIsToldTheLatestFirst() {
    Alert over = TestAlerts.over(KEY, NOW.minus(Duration.ofHours(1)));
    store.change(KEY.id(), before -> over);

    assertThat(view().history())
        .extracting(Event::what)
        .containsExactly(What.OVER, What.MISSED, What.FIRING, What.NOTICED, What.BEGAN);
  }

  @Test
  void theChartHasFourWeeksBeforeItBeganAndTheRecordsAreThoseSince() {
    assertThat(view().chart()).isEqualTo(link("/trend", "2026-02-26", "2026-03-31"));
    assertThat(view().records()).isEqualTo(link("/records", "2026-03-26", "2026-03-31"));
  }

  @Test
  void thePipelinesAlertsHaveNoMailBehindThem() {
    AlertView view = views.find(AWAY.id()).orElseThrow();

    assertThat(view.chart()).isNull();
    assertThat(view.records()).isNull();
    assertThat(view.link().path()).isEqualTo("/intake");
  }

  @Test
  void whatIsntThereCantBeChanged() {
    assertThat(views.find("0")).isEmpty();
    assertThat(views.acknowledge("0", "", "anna")).isEmpty();
    assertThat(views.silence("0", null, "", "anna")).isEmpty();
  }

  private AlertView view() {
    return views.find(KEY.id()).orElseThrow();
  }

  private static Link link(String path, String from, String to) {
    return new Link(
        path, Map.of("domain", List.of("example.com"), "from", List.of(from), "to", List.of(to)));
  }
}
