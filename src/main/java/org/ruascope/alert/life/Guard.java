package org.ruascope.alert.life;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.ruascope.alert.channel.Channel;
import org.ruascope.config.AlertSettings;

/**
 * Looks, and has people told. That the store is away can't be stored, so that alert is only known
 * to the program that sees it.
 */
public final class Guard {
  private final Look pipeline;
  private final Look mail;
  private final Round stored;
  private final Round own;
  private final Teller teller;
  private final Teller ownTeller;
  private final InstantSource clock;

  /**
   * Everything is ready, nothing is done yet.
   *
   * @param alerts the store
   * @param pipeline looks at the program itself; needs no store
   * @param mail looks at what is stored
   * @param states of the channels; told how they are
   */
  public Guard(
      AlertSettings settings,
      Alerts alerts,
      Look pipeline,
      Look mail,
      List<Channel> channels,
      ChannelStates states,
      Narration words,
      InstantSource clock) {
    Alerts memory = new MemoryAlerts();
    Lifecycle lifecycle =
        new Lifecycle(new Routing(settings, channels.stream().map(Channel::name).toList()));
    this.pipeline = pipeline;
    this.mail = mail;
    this.stored = new Round(alerts, lifecycle);
    this.own = new Round(memory, lifecycle);
    this.teller = new Teller(alerts, settings, words, channels, states, clock);
    this.ownTeller = new Teller(memory, settings, words, channels, states, clock);
    this.clock = clock;
  }

  /**
   * Looks, and tells what is due.
   *
   * @throws org.ruascope.report.UnavailableException when the store is away; that it is, is told
   */
  public void look() {
    Instant now = clock.instant();
    Sight program = pipeline.at(now);
    own.live(program.by(Patience.UNSTORABLE), now);
    ownTeller.tell();
    stored.live(program.by(EnumSet.complementOf(Patience.UNSTORABLE)), now);
    try {
      stored.live(mail.at(now), now);
    } finally { // what is known is told, though mail can't be looked at
      teller.tell();
      teller.refresh();
    }
  }

  /**
   * Tells what is due.
   *
   * @throws org.ruascope.report.UnavailableException when the store is away
   */
  public void tell() {
    ownTeller.tell();
    teller.tell();
  }
}
