package org.ruascope.alert.life;

/**
 * Something that is to be told by a channel.
 *
 * @param alert of which
 * @param telling what of it
 */
record Ticket(Alert alert, Telling telling) {}
