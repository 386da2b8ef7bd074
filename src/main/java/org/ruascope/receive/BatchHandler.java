package org.ruascope.receive;

import java.util.List;
import org.ruascope.report.Batch;
import org.ruascope.report.Parsed;

/** The pipeline as a source sees it. */
@FunctionalInterface
public interface BatchHandler {

  /**
   * Takes a batch through unpack, parse, archive and index; returns when all of it is stored.
   * Called for several batches at once.
   *
   * @return what became of each delivery, in the order of the batch; only now may the source
   *     acknowledge
   * @throws org.ruascope.report.UnavailableException when the store can't be reached: nothing may
   *     be acknowledged
   */
  List<Parsed> handle(Batch batch);
}
