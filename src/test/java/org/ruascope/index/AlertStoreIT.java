package org.ruascope.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.life.Acknowledgement;
import org.ruascope.alert.life.Alert;
import org.ruascope.alert.life.ChannelStates;
import org.ruascope.alert.life.Guard;
import org.ruascope.alert.life.Kept;
import org.ruascope.alert.life.Lifecycle;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.Narrated;
import org.ruascope.alert.life.RecordingChannel;
import org.ruascope.alert.life.Round;
import org.ruascope.alert.life.Routing;
import org.ruascope.alert.life.Seen;
import org.ruascope.alert.life.Selected;
import org.ruascope.alert.life.Selection;
import org.ruascope.alert.life.Sight;
import org.ruascope.alert.life.Silence;
import org.ruascope.alert.life.State;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.testing.TestElasticsearch;

/** Alerts in a real Elasticsearch, and two programs that look at the same time. */
class AlertStoreIT {
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final AlertSettings SETTINGS = AlertSettings.usual();
  private static final Routing ROUTING = new Routing(SETTINGS, List.of("mail"));
  private static final Observation KEY = Seen.key("a.example", "2026-11-01T00:00:00Z");

  private final ElasticsearchConnection connection =
      new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()));
  private final AlertStore store = new AlertStore(connection);
  private final RecordingChannel mail = new RecordingChannel("mail");

  @BeforeEach
  void wipe() {
    TestElasticsearch.wipe();
  }

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void readsWhatItWrote() {
    live(store, KEY);
    Alert fired = only();
    Silence silence = new Silence(NOW.plusSeconds(60), "\u202eknown\n", "a", NOW);
    Alert changed =
        store
            .change(
                fired.id(),
                alert ->
                    alert
                        .acknowledge(new Acknowledgement("b", NOW, "\ud83d\udc4d \ud800"), NOW)
                        .silence(silence, NOW))
            .orElseThrow();
    assertThat(changed.observation()).isEqualTo(KEY);
    assertThat(changed.tellings()).hasSize(1);
    assertThat(store.find(fired.id())).contains(changed);
    assertThat(only()).isEqualTo(changed);
    assertThat(store.find("no such")).isEmpty();
    assertThat(store.change("no such", alert -> alert)).isEmpty();
  }

  @Test
  void thereIsNothingBeforeAnythingIsStored() {
    assertThat(store.concerning(List.of())).isEmpty();
    assertThat(store.select(selection())).isEqualTo(new Selected(0, List.of()));
    assertThat(store.find("none")).isEmpty();
  }

  @Test
  void whoComesSecondChangesNothing() {
    live(store, KEY);
    Kept before = store.concerning(List.of()).getFirst();
    assertThat(store.create(before.alert())).isFalse();
    Alert mine = before.alert().acknowledge(new Acknowledgement("me", NOW, ""), NOW);
    assertThat(store.replace(before, mine)).isTrue();
    assertThat(store.replace(before, before.alert())).isFalse();
    store.remove(before);
    assertThat(only()).isEqualTo(mine);
  }

  @Test
  void selectsByStateRuleAndDomainTheMostUrgentFirst() {
    Observation other = Seen.key("b.example", "2026-11-01T12:00:00Z");
    live(store, KEY, other);
    String acknowledged = store.select(selection()).alerts().getFirst().id();
    store.change(acknowledged, a -> a.acknowledge(new Acknowledgement("b", NOW, ""), NOW));
    Selected all = store.select(selection());
    assertThat(all.total()).isEqualTo(2);
    assertThat(all.alerts())
        .extracting(Alert::state)
        .containsExactly(State.FIRING, State.ACKNOWLEDGED);
    assertThat(store.select(new Selection(Set.of(), null, "b.example", 0, 9)).total()).isOne();
    assertThat(store.select(new Selection(Set.of(), Rule.SHARE_FALLS, null, 0, 9)).total())
        .isZero();
    assertThat(store.select(new Selection(Set.of(State.FIRING), null, null, 0, 9)).total()).isOne();
    assertThat(store.select(new Selection(Set.of(), null, null, 1, 9)).alerts()).hasSize(1);
  }

  @Test
  void findsTheLastAlertAboutWhatIsSeenHoweverLongAgoItWas() {
    live(store, KEY);
    Alert old = only();
    Round round = new Round(store, new Lifecycle(ROUTING));
    round.live(sight(), NOW.plus(Duration.ofDays(1)));
    round.live(sight(), NOW.plus(Duration.ofDays(2)));
    assertThat(store.concerning(List.of())).isEmpty();
    assertThat(store.concerning(List.of(old.key())))
        .singleElement()
        .satisfies(kept -> assertThat(kept.alert().id()).isEqualTo(old.id()))
        .satisfies(kept -> assertThat(kept.alert().state()).isEqualTo(State.RESOLVED));
  }

  @Test
  void twoThatLookAtTheSameTimeTellEachAlertOnce() throws Exception {
    Observation[] many =
        IntStream.range(0, 12)
            .mapToObj(i -> Seen.key("d" + i + ".example", "2026-11-01T00:00:00Z"))
            .toArray(Observation[]::new);
    try (ElasticsearchConnection second =
        new ElasticsearchConnection(ElasticsearchSettings.of(TestElasticsearch.url()))) {
      List<AlertStore> both = List.of(store, new AlertStore(second));
      for (int round = 0; round < 3; round++) {
        together(both, each -> lookAndTell(each, many));
      }
    }
    assertThat(mail.ids()).hasSize(12).doesNotHaveDuplicates();
  }

  private void lookAndTell(AlertStore each, Observation... seen) {
    new Guard(
            SETTINGS,
            each,
            Look.NOWHERE,
            now -> sight(seen),
            List.of(mail),
            new ChannelStates(List.of(mail)),
            Narrated::of,
            () -> NOW)
        .look();
  }

  /** What each of them does. */
  @FunctionalInterface
  private interface Deed {
    void by(AlertStore store);
  }

  private static void together(List<AlertStore> stores, Deed deed)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(stores.size())) {
      List<Callable<Boolean>> all = new ArrayList<>();
      for (AlertStore each : stores) {
        all.add(
            () -> {
              deed.by(each);
              return true;
            });
      }
      for (Future<Boolean> done : threads.invokeAll(all)) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  private static void live(AlertStore store, Observation... seen) {
    new Round(store, new Lifecycle(ROUTING)).live(sight(seen), NOW);
  }

  private static Sight sight(Observation... seen) {
    return new Sight(EnumSet.allOf(Rule.class), List.of(seen));
  }

  private static Selection selection() {
    return new Selection(Set.of(), null, null, 0, 10);
  }

  private Alert only() {
    List<Kept> all = store.concerning(List.of());
    assertThat(all).hasSize(1);
    return all.getFirst().alert();
  }
}
