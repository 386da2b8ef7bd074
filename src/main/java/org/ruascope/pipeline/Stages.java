package org.ruascope.pipeline;

import org.ruascope.archive.Archive;
import org.ruascope.index.Indexer;
import org.ruascope.parse.ReportParser;
import org.ruascope.unpack.Unpacker;

/** What the routes call by the names of these components. */
public record Stages(
    Unpacker unpack, ReportParser parse, Archive archive, Indexer index, PendingRecords enrich) {}
