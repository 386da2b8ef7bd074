package org.ruascope.alert.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Alerts that are forgotten with the program: what a replay would have told, and that the store
 * itself is away. For many threads.
 */
public final class MemoryAlerts implements Alerts {
  private final Map<String, Kept> byId = new LinkedHashMap<>();
  private long sequence;

  @Override
  public synchronized List<Kept> concerning(Collection<AlertKey> seen) {
    return List.copyOf(byId.values());
  }

  @Override
  public synchronized boolean create(Alert alert) {
    if (byId.containsKey(alert.id())) {
      return false;
    }
    put(alert);
    return true;
  }

  @Override
  public synchronized boolean replace(Kept before, Alert after) {
    boolean stands = before.equals(byId.get(after.id()));
    if (stands) {
      put(after);
    }
    return stands;
  }

  private void put(Alert alert) {
    byId.put(alert.id(), new Kept(alert, sequence++, 0));
  }

  @Override
  public synchronized void remove(Kept never) {
    byId.remove(never.alert().id(), never);
  }

  @Override
  public synchronized Optional<Alert> change(String id, UnaryOperator<Alert> change) {
    Optional<Alert> before = find(id);
    Optional<Alert> after = before.map(change);
    if (!after.equals(before)) {
      after.ifPresent(this::put);
    }
    return after;
  }

  @Override
  public synchronized Optional<Alert> find(String id) {
    return Optional.ofNullable(byId.get(id)).map(Kept::alert);
  }

  @Override
  public synchronized Selected select(Selection wanted) {
    List<Alert> fitting = new ArrayList<>(byId.values().stream().map(Kept::alert).toList());
    fitting.removeIf(alert -> !fits(wanted, alert));
    fitting.sort(Urgency.WORST_FIRST);
    return new Selected(
        fitting.size(), fitting.stream().skip(wanted.from()).limit(wanted.size()).toList());
  }

  private static boolean fits(Selection wanted, Alert alert) {
    return (wanted.states().isEmpty() || wanted.states().contains(alert.state()))
        && (wanted.rule() == null || wanted.rule() == alert.observation().rule())
        && (wanted.domain() == null
            || Objects.equals(wanted.domain(), alert.observation().domain()));
  }
}
