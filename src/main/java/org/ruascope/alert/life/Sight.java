package org.ruascope.alert.life;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Only what some of the rules saw. */
  public Sight by(Set<Rule> some) {
    return new Sight(
        rules.stream().filter(some::contains).collect(Collectors.toSet()),
        observations.stream().filter(seen -> some.contains(seen.rule())).toList());
  }
}
