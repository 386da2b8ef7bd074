package org.ruascope.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ruascope.index.Marks;

/** Marks in memory, which can die before something is marked as done. */
final class FakeMarks implements Marks {
  static final Duration LEASE = Duration.ofMinutes(15);

  private final Map<String, Instant> running = new HashMap<>();
  private final Set<String> done = new HashSet<>();
  int begun;
  boolean dies;

  @Override
  public boolean isDone(String id) {
    return done.contains(id);
  }

  @Override
  public Optional<Mark> begin(String id, Instant now) {
    Instant since = running.get(id);
    if (done.contains(id) || (since != null && now.isBefore(since.plus(LEASE)))) {
      return Optional.empty();
    }
    begun++;
    running.put(id, now);
    return Optional.of(new Mark(id, now, 1, 1));
  }

  @Override
  public void done(Mark mark, Instant now) {
    if (dies) {
      throw new IllegalStateException("killed");
    }
    done.add(mark.id());
  }

  @Override
  public void release(Mark mark) {
    running.remove(mark.id());
  }
}
