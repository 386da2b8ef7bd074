package org.ruascope.receive;

import java.util.List;
import org.ruascope.report.Parsed;

/** Told by a source how far it is; asked whether to go on. */
public interface Progress {

  /** Nobody looks, nobody stops. */
  Progress SILENT =
      new Progress() {
        @Override
        public void found(Source source, long deliveries) {}

        @Override
        public void done(Source source, List<Parsed> acknowledged) {}

        @Override
        public boolean stopping() {
          return false;
        }
      };

  /** This many deliveries more wait in the source; negative if so many are gone. */
  void found(Source source, long deliveries);

  /** These are stored and acknowledged. */
  void done(Source source, List<Parsed> acknowledged);

  /** Whether to stop at the end of the batch. */
  boolean stopping();
}
