package org.ruascope;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ruascope.pipeline.PollListener;
import org.ruascope.receive.Source;
import org.ruascope.report.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs how polls end: the same trouble once, not at each poll, and that it is over. */
final class PollLog implements PollListener {
  private static final Logger LOG = LoggerFactory.getLogger(PollLog.class);

  private final Map<String, String> troubles = new ConcurrentHashMap<>();

  @Override
  public void polled(Source source, @Nullable Throwable failure) {
    if (failure == null) {
      if (troubles.remove(source.name()) != null) {
        LOG.info("{}: works again", source.name());
      }
    } else if (!failure.toString().equals(troubles.put(source.name(), failure.toString()))) {
      tell(source, failure);
    }
  }

  private static void tell(Source source, Throwable failure) {
    if (failure instanceof UnavailableException gone) {
      LOG.warn(
          "{}: {}{}. Nothing is lost: it stays where it is, and is tried again on schedule",
          source.name(),
          gone.getMessage(),
          gone.remedy().isEmpty() ? "" : "; " + gone.remedy());
    } else {
      LOG.error("{}: this is a bug in ruascope; nothing was acknowledged", source.name(), failure);
    }
  }
}
