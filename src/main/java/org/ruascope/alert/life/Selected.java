package org.ruascope.alert.life;

import java.util.List;

/**
 * Alerts that somebody wanted to see.
 *
 * @param total how many there are
 * @param alerts some of them: by state and severity, the worst first, then those that began last
 */
public record Selected(long total, List<Alert> alerts) {
  public Selected {
    alerts = List.copyOf(alerts);
  }
}
