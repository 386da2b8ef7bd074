package org.ruascope.pipeline;

import org.ruascope.archive.Archive;
import org.ruascope.index.Indexer;
import org.ruascope.parse.ReportParser;
import org.ruascope.unpack.Unpacker;
import org.ruascope.verify.Verifier;

/** What the routes call by the names of these components. */
public record Stages(
    Unpacker unpack,
    ReportParser parse,
    Verifier verify,
    Archive archive,
    Indexer index,
    PendingRecords enrich,
    Chore digests) {

  /** Without digests. */
  public Stages(
      Unpacker unpack,
      ReportParser parse,
      Verifier verify,
      Archive archive,
      Indexer index,
      PendingRecords enrich) {
    this(unpack, parse, verify, archive, index, enrich, new Chore(() -> {}));
  }
}
