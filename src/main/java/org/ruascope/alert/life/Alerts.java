package org.ruascope.alert.life;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All alerts there are and were. Several instances may write at the same time: who comes second is
 * told so, and has changed nothing. Every method throws {@link
 * org.ruascope.report.UnavailableException} when the store is away.
 */
public interface Alerts {

  /**
   * What a look is compared with: alerts that aren't over, those of which something is still to be
   * told, and the last one about each of these.
   *
   * @param seen about what something was seen
   */
  List<Kept> concerning(Collection<AlertKey> seen);

  /**
   * Adds an alert.
   *
   * @return whether it is new; if not, nothing has changed
   */
  boolean create(Alert alert);

  /**
   * Puts an alert in the place of another.
   *
   * @return whether that still stood there; if not, nothing has changed
   */
  boolean replace(Kept before, Alert after);

  /** Removes an alert, if it still stands there: it was never told. */
  void remove(Kept never);

  /**
   * Changes an alert, whatever others do meanwhile.
   *
   * @param change perhaps applied more than once; what it returns unchanged isn't written
   * @return the alert after it; empty if there is none with this id
   */
  Optional<Alert> change(String id, UnaryOperator<Alert> change);

  /** The alert with this id. */
  Optional<Alert> find(String id);

  /** Some of them. */
  Selected select(Selection wanted);
}
