package org.ruascope.enrich.address;

import java.time.LocalDate;

/**
 * A database that tells where addresses are from.
 *
 * @param file its name
 * @param type what it calls itself, in quotes
 * @param built when it was made
 */
public record DatabaseState(String file, String type, LocalDate built) {}
