package org.ruascope.alert.life;

import java.util.List;

/**
 * What a channel is given now of all that shares a quota.
 *
 * @param told what is told; the most urgent first
 * @param counted what only is counted; nothing if nothing is told
 */
record Choice(List<Ticket> told, List<Ticket> counted) {
  Choice {
    told = List.copyOf(told);
    counted = List.copyOf(counted);
  }
}
