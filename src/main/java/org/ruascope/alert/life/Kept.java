package org.ruascope.alert.life;

/**
 * An alert as it is stored.
 *
 * @param alert what is stored
 * @param sequence with the term, which write that was: another has been there if it differs
 * @param term of the server's reign in which it was written
 */
public record Kept(Alert alert, long sequence, long term) {}
