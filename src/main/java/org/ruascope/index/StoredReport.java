package org.ruascope.index;

/**
 * What a stored report document says about itself.
 *
 * @param digest of the content whose records are stored
 * @param ingested when it was written, to the nanosecond, as text
 */
record StoredReport(String digest, String ingested) {}
