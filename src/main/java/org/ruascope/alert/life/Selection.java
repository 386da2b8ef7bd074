package org.ruascope.alert.life;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Rule;

/**
 * Which alerts somebody wants to see.
 *
 * @param states empty: all
 * @param rule null: all
 * @param domain a policy domain; null: all
 * @param from how many to leave out, of the newest
 * @param size how many at most
 */
public record Selection(
    Set<State> states, @Nullable Rule rule, @Nullable String domain, int from, int size) {
  public Selection {
    states = Set.copyOf(states);
  }
}
