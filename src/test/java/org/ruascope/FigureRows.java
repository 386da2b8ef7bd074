package org.ruascope;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.dashboards.Question.Metric;
import org.ruascope.query.Condition;
import org.ruascope.query.Messages;
import org.ruascope.query.source.Group;

/** Figures by the keys of what they are of, as panels have them; zeros aren't there. */
final class FigureRows {
  static final Metric MESSAGES = new Metric("sum", "dmarc.messages.all");
  static final Metric ALIGNED = new Metric("sum", "dmarc.messages.aligned");
  static final Metric BY_DKIM = new Metric("sum", "dmarc.messages.dkim_aligned");
  static final Metric BY_SPF = new Metric("sum", "dmarc.messages.spf_aligned");
  static final Metric SKIPPED = new Metric("sum", "dmarc.records.skipped");
  static final Metric ADDRESSES = new Metric("cardinality", "source.ip");
  static final Metric REPORTERS = new Metric("cardinality", "dmarc.reporter.org_name");
  static final Metric FIRST = new Metric("min", "@timestamp");
  static final Metric LAST = new Metric("max", "@timestamp");

  private final Map<List<String>, Map<Metric, Double>> rows = new LinkedHashMap<>();

  Map<List<String>, Map<Metric, Double>> all() {
    return rows;
  }

  /** Of these figures alone; rows that have none of them aren't there. */
  Map<List<String>, Map<Metric, Double>> only(Set<Metric> metrics) {
    Map<List<String>, Map<Metric, Double>> some = new HashMap<>();
    rows.forEach(
        (keys, row) -> {
          Map<Metric, Double> figures = new HashMap<>(row);
          figures.keySet().retainAll(metrics);
          if (!figures.isEmpty()) {
            some.put(keys, figures);
          }
        });
    return some;
  }

  /** Adds to what is there. */
  FigureRows add(List<String> keys, Metric metric, long figure) {
    if (figure > 0) {
      rows.computeIfAbsent(keys, any -> new HashMap<>())
          .merge(metric, (double) figure, Double::sum);
    }
    return this;
  }

  /** All that is told of messages. */
  FigureRows add(List<String> keys, Messages messages) {
    return add(keys, MESSAGES, messages.all())
        .add(keys, ALIGNED, messages.aligned())
        .add(keys, BY_DKIM, messages.dkimAligned())
        .add(keys, BY_SPF, messages.spfAligned());
  }

  /** All that is told of a group. */
  FigureRows add(List<String> keys, Group group) {
    return add(keys, group.messages())
        .add(keys, ADDRESSES, group.addresses())
        .add(keys, FIRST, group.firstSeen())
        .add(keys, LAST, group.lastSeen());
  }

  /** A day. */
  FigureRows add(List<String> keys, Metric metric, @Nullable LocalDate day) {
    return add(keys, metric, Objects.requireNonNull(day).toEpochDay());
  }

  /** These, and others. */
  FigureRows and(FigureRows more) {
    more.rows.forEach(
        (keys, row) -> rows.computeIfAbsent(keys, any -> new HashMap<>()).putAll(row));
    return this;
  }

  /** Not more than so many. */
  FigureRows first(int most) {
    rows.keySet().retainAll(rows.keySet().stream().limit(most).toList());
    return this;
  }

  /** Only those that have a name. */
  FigureRows named() {
    rows.keySet().removeIf(keys -> keys.contains(Condition.ABSENT));
    return this;
  }
}
