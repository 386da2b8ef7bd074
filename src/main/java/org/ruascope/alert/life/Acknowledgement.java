package org.ruascope.alert.life;

import java.time.Instant;

/**
 * Somebody has said that he knows: no reminders, but it is told when it is over.
 *
 * @param by who, as far as is known; text of people
 * @param at when
 * @param note what he wants others to know; text of people, may be empty
 */
public record Acknowledgement(String by, Instant at, String note) {}
