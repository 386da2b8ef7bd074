package org.ruascope.alert.life;

import java.util.Comparator;

/**
 * Something that is to be told by a channel.
 *
 * @param alert of which
 * @param telling what of it
 */
record Ticket(Alert alert, Telling telling) {
  /** The most urgent first; of the same urgency, what waits for longest. */
  static final Comparator<Ticket> URGENT =
      Comparator.comparing((Ticket ticket) -> ticket.alert().observation().severity())
          .thenComparing(ticket -> ticket.telling().at())
          .thenComparing(ticket -> ticket.alert().id());
}
