package org.ruascope.parse;

import java.io.IOException;
import org.ruascope.report.ContentDigest;

/** Takes the children of {@code feedback} in document order. */
interface FeedbackVisitor {

  default void strayBytes(String what) {}

  default void version(String raw) {}

  default void metadata(MetadataXml raw) throws IOException {}

  default void policy(PolicyXml raw) throws IOException {}

  void record(RecordXml raw) throws IOException;

  default void end(ContentDigest digest) {}
}
