package org.ruascope.alert.view;

import java.util.List;

/**
 * A page of alerts.
 *
 * @param rows by state and severity, the worst first, then those that began last
 * @param total how many there are in all
 * @param firing how many fire now, of any rule and domain
 */
public record AlertList(List<AlertRow> rows, long total, long firing) {
  public AlertList {
    rows = List.copyOf(rows);
  }
}
