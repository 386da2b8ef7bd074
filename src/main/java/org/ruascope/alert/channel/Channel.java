package org.ruascope.alert.channel;

import java.util.List;
import org.ruascope.alert.Notice;

/** A way by which people are told. */
public interface Channel {
  /** As it is called in the configuration. */
  String name();

  /**
   * Tells of alerts, all in one message.
   *
   * @param notices at least one; the most urgent first
   * @param more how many more there would have been, but for the limit
   * @throws DeliveryException when it isn't certain that it was delivered
   */
  void send(List<Notice> notices, int more) throws DeliveryException;

  /** Whether it has a use for letters. */
  default boolean takesLetters() {
    return true;
  }

  /**
   * Sends a letter, such as a digest; a channel that can't show HTML sends its plain text.
   *
   * @throws DeliveryException when it isn't certain that it was delivered
   */
  void send(Letter letter) throws DeliveryException;

  /**
   * Is told at each look what is still so, for those who forget what they don't hear of again. Most
   * have nothing to do.
   *
   * @param firing all of it
   * @return whether anybody was told
   * @throws DeliveryException when it isn't certain that it was delivered
   */
  default boolean refresh(List<Notice> firing) throws DeliveryException {
    return false;
  }
}
