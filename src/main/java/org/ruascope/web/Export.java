package org.ruascope.web;

import java.util.stream.Stream;

/**
 * All rows that there are, not a page of them: for files.
 *
 * @param type of rows
 * @param total how many there are at least; from it follows whether they are too many
 * @param rows fetched as they are read
 */
public record Export<R extends Record>(Class<R> type, long total, Stream<R> rows) {}
