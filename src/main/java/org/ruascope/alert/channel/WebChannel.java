package org.ruascope.alert.channel;

import java.util.List;
import org.ruascope.alert.Notice;

/**
 * A webhook, or a chat that takes messages by one.
 *
 * @param name of the channel
 * @param form of the messages
 * @param server takes them
 * @param patience with it
 */
record WebChannel(String name, Form form, WebServer server, Patience patience) implements Channel {

  @Override
  public void send(List<Notice> notices, int more) throws DeliveryException {
    Bulletin bulletin = new Bulletin(notices, more);
    post(bulletin.id(), form.of(bulletin));
  }

  @Override
  public void send(Letter letter) throws DeliveryException {
    post(Hash.of(letter.id()), form.of(letter));
  }

  private void post(String id, String body) throws DeliveryException {
    Post post = new Post("", id, body);
    patience.run(() -> server.post(post));
  }
}
