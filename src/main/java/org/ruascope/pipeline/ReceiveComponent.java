package org.ruascope.pipeline;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.ruascope.receive.Progress;

/** The Camel component {@code receive:NAME}, where NAME is a source of the configuration. */
final class ReceiveComponent extends DefaultComponent {

  private final Map<String, ScheduledSource> sources;
  private final Progress progress;
  private final PollListener listener;
  private final StopClock stopClock;
  private final Turns turns = new Turns();

  ReceiveComponent(
      Map<String, ScheduledSource> sources,
      Progress progress,
      PollListener listener,
      StopClock stopClock) {
    this.sources = sources;
    this.progress = progress;
    this.listener = listener;
    this.stopClock = stopClock;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
    ScheduledSource source = sources.get(name);
    if (source == null) {
      throw new IllegalArgumentException(
          "receive:" + name + ": no such source is configured; there are " + sources.keySet());
    }
    return new ReceiveEndpoint(uri, this, source, progress, listener, stopClock, turns);
  }
}
