package org.ruascope.alert.channel;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.ruascope.alert.Notice;
import org.ruascope.config.ChannelType;

/**
 * Prometheus Alertmanager, which groups, silences and routes by itself.
 *
 * @param name of the channel
 * @param form of the messages
 * @param server takes them
 * @param patience with it
 * @param clock for how long it is to believe them
 */
record AlertmanagerChannel(
    String name, AlertmanagerForm form, WebServer server, Patience patience, InstantSource clock)
    implements Channel {
  static final String ALERTS = "/api/v2/alerts";

  @Override
  public void send(List<Notice> notices, int more) throws DeliveryException {
    String id = Hash.of(notices.stream().map(Notice::id).collect(Collectors.joining("\n")));
    Post post = new Post(ALERTS, id, form.of(notices, clock.instant()));
    patience.run(() -> server.post(post));
  }

  @Override
  public boolean refresh(List<Notice> firing) throws DeliveryException {
    if (!firing.isEmpty()) {
      send(firing, 0);
    }
    return !firing.isEmpty();
  }

  @Override
  public boolean takesLetters() {
    return ChannelType.ALERTMANAGER.takesLetters();
  }

  @Override
  public void send(Letter letter) {
    throw new UnsupportedOperationException("Alertmanager knows alerts only");
  }
}
