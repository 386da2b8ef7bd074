package org.ruascope.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.ruascope.config.Limits;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Content;

/** What is in a gzip file, decompressed again each time. */
record GzipContent(Content packed, Limits limits, Anomalies anomalies) implements Content {

  @Override
  public InputStream open() throws IOException {
    BoundedInputStream counted = BoundedInputStream.builder().setInputStream(packed.open()).get();
    GzipMembers members = new GzipMembers(new BufferedInputStream(counted), limits, anomalies);
    return Bounded.by(new Ratio(counted::getCount, limits), members);
  }
}
