package org.ruascope.alert.life;

import java.util.List;

/**
 * What goes into one message.
 *
 * @param channel by which it is sent
 * @param tickets what is told; the most urgent first
 * @param counted what only is counted
 */
record Parcel(String channel, List<Ticket> tickets, List<Ticket> counted) {
  Parcel {
    tickets = List.copyOf(tickets);
    counted = List.copyOf(counted);
  }
}
