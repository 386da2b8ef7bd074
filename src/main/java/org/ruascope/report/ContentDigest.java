package org.ruascope.report;

/**
 * Tells contents apart: a hash of a report's records in canonical form (element names and trimmed
 * values in document order), not of its bytes, so that another wrapper or indentation doesn't count
 * and a better reading of the same words doesn't either.
 *
 * @param value 128 bits, base64url without padding
 */
public record ContentDigest(String value) {}
