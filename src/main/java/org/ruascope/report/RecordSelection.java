package org.ruascope.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which stored records are meant; null is 'any'.
 *
 * @param since of reports that begin then or later
 * @param until of reports that begin before
 * @param domain whose policy was applied, in lower case
 * @param pendingOnly those alone of which something isn't known yet
 */
public record RecordSelection(
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable String domain,
    boolean pendingOnly) {}
