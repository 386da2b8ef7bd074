package org.ruascope.alert.life;

import java.util.List;
import java.util.Set;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;

/**
 * What was seen when somebody looked.
 *
 * @param rules by which: what they didn't see isn't so; of what others would see nothing is known
 * @param observations what they saw
 */
public record Sight(Set<Rule> rules, List<Observation> observations) {
  public Sight {
    rules = Set.copyOf(rules);
    observations = List.copyOf(observations);
  }
}
