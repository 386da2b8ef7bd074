package org.ruascope.cli;

import java.util.List;
import java.util.Map;
import org.ruascope.advice.Link;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Letter;
import org.ruascope.digest.Edition;

/**
 * Letters without content; the channel {@code broken} doesn't work.
 *
 * @param happened what was asked for
 */
record FakeDigests(List<String> happened, List<String> channels) implements Digests {

  @Override
  public Letter write(List<String> domains, Edition edition) {
    happened.add("write " + domains + " " + edition.id());
    Link link = new Link("/", Map.of());
    return new Letter("id", "Subject", "Text\n", "<p>Html</p>", List.of(), link);
  }

  @Override
  public void send(Letter letter, String channel) throws DeliveryException {
    if (channel.equals("broken")) {
      throw new DeliveryException("no answer", "set channels.broken.host", true, null, null);
    }
    happened.add("send " + letter.id() + " by " + channel);
  }

  @Override
  public void close() {
    happened.add("close");
  }
}
