package org.ruascope.alert.rule;

import java.util.stream.Stream;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;

/** Looks at one domain. */
interface DomainRule {
  /** What it watches. */
  Rule rule();

  /** What it sees; each of another subject. */
  Stream<Observation> look(Case domain);
}
