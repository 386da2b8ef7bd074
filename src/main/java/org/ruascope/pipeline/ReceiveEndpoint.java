package org.ruascope.pipeline;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.ruascope.receive.Progress;

/** One configured source as a Camel endpoint; messages are {@link org.ruascope.report.Batch}es. */
final class ReceiveEndpoint extends DefaultEndpoint {

  private final ScheduledSource source;
  private final Progress progress;
  private final PollListener listener;
  private final StopClock stopClock;
  private final Turns turns;

  ReceiveEndpoint(
      String uri,
      ReceiveComponent component,
      ScheduledSource source,
      Progress progress,
      PollListener listener,
      StopClock stopClock,
      Turns turns) {
    super(uri, component);
    this.source = source;
    this.progress = progress;
    this.listener = listener;
    this.stopClock = stopClock;
    this.turns = turns;
  }

  @Override
  public Consumer createConsumer(Processor processor) {
    return new ReceiveConsumer(this, processor, source, progress, listener, stopClock, turns);
  }

  @Override
  public Producer createProducer() {
    throw new UnsupportedOperationException("receive: is read from, not sent to");
  }

  @Override
  public boolean isLenientProperties() {
    return false;
  }
}
