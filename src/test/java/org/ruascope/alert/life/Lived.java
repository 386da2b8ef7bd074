package org.ruascope.alert.life;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.config.AlertSettings;
import org.ruascope.config.Grouping;
import org.ruascope.config.QuietHours;

/** Lives through a story: what is seen when, and what is told then. */
final class Lived {
  final MemoryAlerts alerts;
  final RecordingChannel mail;
  final RecordingChannel pager;
  private final Round round;
  private final ChannelStates states;
  private final Teller teller;
  private Instant now = Instant.EPOCH;

  Lived(AlertSettings settings) {
    this(settings, new MemoryAlerts(), new RecordingChannel("mail"), new RecordingChannel("pager"));
  }

  private Lived(
      AlertSettings settings, MemoryAlerts alerts, RecordingChannel mail, RecordingChannel pager) {
    this.alerts = alerts;
    this.mail = mail;
    this.pager = pager;
    states = new ChannelStates(List.of(mail, pager));
    Routing routing = new Routing(settings, List.of("mail", "pager"));
    round = new Round(alerts, new Lifecycle(routing));
    teller = new Teller(alerts, settings, Narrated::of, List.of(mail, pager), states, () -> now);
  }

  /** By mail, at any hour. */
  static Lived usual() {
    return by("mail");
  }

  /** By some channels. */
  static Lived by(String... channels) {
    return new Lived(
        Configured.all(Optional.of(List.of(channels)), QuietHours.NONE, Grouping.DOMAIN));
  }

  /** Goes on with other settings. */
  Lived under(AlertSettings settings) {
    return new Lived(settings, alerts, mail, pager);
  }

  /** Looks with all rules, and tells; what was told by mail then. */
  List<String> sees(String time, Observation... observations) {
    look(time, observations);
    return tells(time);
  }

  /** Looks with all rules, and tells nothing. */
  void look(String time, Observation... observations) {
    now = Instant.parse(time);
    round.live(new Sight(EnumSet.allOf(Rule.class), List.of(observations)), now);
  }

  /** Looks with one rule, and sees nothing. */
  void seesOnlyBy(Rule rule, String time) {
    round.live(new Sight(EnumSet.of(rule), List.of()), Instant.parse(time));
  }

  /** Doesn't look, but tells; what was told by mail then. */
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
    alerts.change(only().id(), alert -> alert.acknowledge(new Acknowledgement("a", now, ""), now));
  }

  void silence(String until) {
    Silence silence = new Silence(Instant.parse(until), "known", "a", now);
    alerts.change(only().id(), alert -> alert.silence(silence, now));
  }
}
