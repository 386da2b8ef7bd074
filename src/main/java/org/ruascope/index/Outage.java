package org.ruascope.index;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A time without an answer that helps, shared by all who ask. The log is told once when it lasts,
 * once more when somebody has to do something about it, and once when it is over, however many ask
 * how often meanwhile. A hiccup isn't worth a line.
 */
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final Duration HICCUP = Duration.ofSeconds(1);
  private static final long NONE = -1;

  private final Set<Asker> waiting = new HashSet<>();
  private long begin = NONE;
  private boolean writesFailed;
  private Trouble.@Nullable Kind told;

  /**
   * Notes that an attempt came to nothing.
   *
   * @return how long the outage lasts by now: since the first attempt in vain was sent
   */
  synchronized Duration failed(Asker asker, Trouble trouble) {
    waiting.add(asker);
    writesFailed |= asker.writes();
    begin = begin == NONE ? asker.sent() : begin;
    Duration lasts = Duration.ofNanos(System.nanoTime() - begin);
    if (lasts.compareTo(HICCUP) >= 0) {
      tell(trouble);
    }
    return lasts;
  }

  /**
   * Notes an answer. It ends the outage when nobody waits any more; but that something can be read
   * says nothing to those who couldn't write.
   */
  synchronized void answered(Asker asker) {
    waiting.remove(asker);
    if (begin != NONE && waiting.isEmpty() && (asker.writes() || !writesFailed)) {
      if (told != null) {
        LOG.info(
            "Elasticsearch serves again after {} s",
            Duration.ofNanos(System.nanoTime() - begin).toSeconds());
      }
      begin = NONE;
      writesFailed = false;
      told = null;
    }
  }

  /** Notes that somebody gave up. */
  synchronized void left(Asker asker) {
    waiting.remove(asker);
  }

  private void tell(Trouble trouble) {
    if (told == null || trouble.kind().compareTo(told) > 0) {
      told = trouble.kind();
      LOG.warn(
          "{}; {}. ruascope waits, and goes on by itself",
          trouble.exception().getMessage(),
          trouble.exception().remedy());
    }
  }
}
