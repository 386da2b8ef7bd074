package org.ruascope.receive;

import java.util.List;
import java.util.Optional;
import org.ruascope.check.Check;
import org.ruascope.tls.Validity;

/** Where deliveries come from. One poll runs at a time. */
public interface Source {

  /** As configured: {@code mailboxes.main}, {@code folders.drop}; for messages and metrics. */
  String name();

  /**
   * Hands everything that is new to the handler, batch by batch, and acknowledges each batch by
   * what became of it. Returns when nothing new is left, or soon after {@link Progress#stopping()}
   * is true, at the end of a batch.
   *
   * @throws org.ruascope.report.UnavailableException when the source or the store can't be reached;
   *     batches acknowledged before stay so, the rest is found again by the next poll
   */
  void poll(BatchHandler handler, Progress progress);

  /** What {@code ruascope check} tries, in order. */
  List<Check> checks();

  /** Of the certificate that a server has shown last; empty if none has. */
  default Optional<Validity> certificate() {
    return Optional.empty();
  }
}
