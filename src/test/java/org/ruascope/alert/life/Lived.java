package org.ruascope.alert.life;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.config.AlertSettings;

/** Lives through a story: what is seen when, and what is told then. */
final class Lived {
  final MemoryAlerts alerts = new MemoryAlerts();
  final RecordingChannel mail = new RecordingChannel("mail");
  private final Round round;
  private final ChannelStates states = new ChannelStates(List.of(mail));
  private final Teller teller;
  private Instant now = Instant.EPOCH;

  Lived(AlertSettings settings) {
    Routing routing = new Routing(settings, List.of("mail"));
    round = new Round(alerts, new Lifecycle(routing));
    teller = new Teller(alerts, settings, Narrated::of, List.of(mail), states, () -> now);
  }

  static Lived usual() {
    return new Lived(AlertSettings.usual());
  }

  /** Looks with all rules, and tells; what was told then. */
  List<String> sees(String time, Observation... observations) {
    now = Instant.parse(time);
    round.live(new Sight(EnumSet.allOf(Rule.class), List.of(observations)), now);
    return tells(time);
  }

  /** Looks with one rule, and sees nothing. */
  void seesOnlyBy(Rule rule, String time) {
    round.live(new Sight(EnumSet.of(rule), List.of()), Instant.parse(time));
  }

  /** Doesn't look, but tells. */
  List<String> tells(String time) {
    now = Instant.parse(time);
    teller.tell();
    return mail.take();
  }

  List<ChannelState> channels() {
    return states.all();
  }

  Alert only() {
    List<Alert> all = alerts.concerning(List.of()).stream().map(Kept::alert).toList();
    if (all.size() != 1) {
      throw new AssertionError("not one but " + all);
    }
    return all.getFirst();
  }

  /** Somebody does something with the only alert there is. */
  void acknowledge() {
    alerts.change(only().id(), alert -> alert.acknowledge(new Acknowledgement("a", now), now));
  }

  void silence(String until) {
    Silence silence = new Silence(Instant.parse(until), "known", "a", now);
    alerts.change(only().id(), alert -> alert.silence(silence, now));
  }
}
