package org.ruascope.cli;

import java.util.List;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Letter;
import org.ruascope.digest.Edition;

/** Letters about what is stored, and the ways by which they can be sent. */
public interface Digests extends AutoCloseable {

  /**
   * A letter.
   *
   * @param domains policy domains, with those below them; empty: all
   * @throws org.ruascope.report.UnavailableException when what it tells can't be read
   */
  Letter write(List<String> domains, Edition edition);

  /** Names of the configured channels. */
  List<String> channels();

  /**
   * Sends a letter.
   *
   * @param channel one of {@link #channels()}
   * @throws DeliveryException when it isn't certain that it was delivered
   */
  void send(Letter letter, String channel) throws DeliveryException;

  /** Gives everything back. */
  @Override
  void close();
}
