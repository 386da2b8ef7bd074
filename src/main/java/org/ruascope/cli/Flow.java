package org.ruascope.cli;

import java.util.List;
import org.ruascope.archive.Quarantined;
import org.ruascope.receive.Progress;
import org.ruascope.report.RecordSelection;
import org.ruascope.report.RenewalProgress;
import org.ruascope.report.Renewed;
import org.ruascope.report.UnavailableException;

/** The pipeline, ready to store reports. */
public interface Flow extends AutoCloseable {

  /**
   * Polls every configured source once, until nothing new is left or {@link Progress#stopping()}.
   *
   * @return what wasn't there; the other sources are drained all the same
   */
  List<UnavailableException> drain(Progress progress);

  /** The same with files for a source. */
  List<UnavailableException> drain(Inputs inputs, Progress progress);

  /** The same with what is in the quarantine: what is stored now leaves it. */
  List<UnavailableException> retry(List<Quarantined> kept, Progress progress);

  /**
   * Asks again for what follows about stored records.
   *
   * @return what was done before {@link RenewalProgress#stopping()}
   * @throws UnavailableException when Elasticsearch is away for too long; what is done stays done
   */
  Renewed renew(RecordSelection selection, RenewalProgress progress);

  /**
   * Polls every configured source on its schedule; returns soon after {@link Progress#stopping()},
   * when what was in flight is stored and acknowledged.
   */
  void serve(Progress progress);

  /** Gives everything back. */
  @Override
  void close();
}
