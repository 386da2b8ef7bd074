package org.ruascope.pipeline;

import java.time.Duration;
import org.ruascope.archive.Archive;
import org.ruascope.config.Schedule;
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
    AlertRounds alerts,
    Chore digests) {

  /** With nobody who looks for what is alarming, or writes letters. */
  public Stages(
      Unpacker unpack,
      ReportParser parse,
      Verifier verify,
      Archive archive,
      Indexer index,
      PendingRecords enrich) {
    this(unpack, parse, verify, archive, index, enrich, nobody(), new Chore(() -> {}));
  }

  private static AlertRounds nobody() {
    return new AlertRounds(() -> {}, () -> {}, new Schedule.Every(Duration.ofDays(1)));
  }
}
