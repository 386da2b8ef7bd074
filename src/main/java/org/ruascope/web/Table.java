package org.ruascope.web;

import java.util.List;

/**
 * Rows that can be had as CSV too.
 *
 * @param rows records of one class
 * @param total how many there are in all, if these are a page of them
 */
public record Table<R extends Record>(List<R> rows, long total) {

  public Table {
    rows = List.copyOf(rows);
  }

  /** All that there are. */
  public static <R extends Record> Table<R> of(List<R> rows) {
    return new Table<>(rows, rows.size());
  }
}
