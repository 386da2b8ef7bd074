package org.ruascope.alert.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ruascope.alert.Observation;
import org.ruascope.alert.Rule;
import org.ruascope.alert.life.Look;
import org.ruascope.alert.life.Sight;
import org.ruascope.status.Intake;

/** Looks at a running pipeline; needs no store. For many threads. */
public final class PipelineLook implements Look {
  private final PipelineRules rules = new PipelineRules();
  private final Supplier<Intake> intake;

  /**
   * Hasn't looked yet.
   *
   * @param intake how reports come in, at the moment when it is asked
   */
  public PipelineLook(Supplier<Intake> intake) {
    this.intake = intake;
  }

  @Override
  public Sight at(Instant now) {
    Map<Rule, List<Observation>> seen = rules.judge(intake.get(), now);
    return new Sight(seen.keySet(), seen.values().stream().flatMap(Collection::stream).toList());
  }
}
