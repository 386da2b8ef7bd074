package org.ruascope.parse;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Anomaly;
import org.ruascope.report.ContentDigest;

/** Takes the children of {@code feedback} in document order. */
interface FeedbackVisitor {

  /** Takes an oddity of the form, with the raw value. */
  default void note(Anomaly.Code code, String field, @Nullable String raw) {}

  default void version(String raw) {}

  default void metadata(MetadataXml raw) throws IOException {}

  default void policy(PolicyXml raw) throws IOException {}

  void record(RecordXml raw) throws IOException;

  default void end(ContentDigest digest) {}
}
