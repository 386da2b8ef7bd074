package org.ruascope.config;

/**
 * Where a source moves what it has handed over, by what became of it.
 *
 * @param processed whose reports are stored
 * @param quarantine what can't be accepted
 * @param tlsReports RFC 8460
 * @param failureReports RFC 6591, RFC 9991
 * @param <T> what names a place
 */
public record Destinations<T>(T processed, T quarantine, T tlsReports, T failureReports) {}
