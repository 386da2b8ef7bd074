package org.ruascope.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What isn't known yet of what is stored, and how new that is.
 *
 * @param records of which answers are still asked for
 * @param oldest when the first of these was stored; null if none was asked for in vain yet
 * @param givenUp records of which nobody asks any more
 * @param doubts reports whose sender is to be asked for again
 * @param reports that are stored
 * @param lastStored when the last new report was stored; null if there is none
 */
public record Pending(
    long records,
    @Nullable Instant oldest,
    long givenUp,
    long doubts,
    long reports,
    @Nullable Instant lastStored) {}
