package org.ruascope.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/**
 * What records must have.
 *
 * @param dimension what is looked at
 * @param values any of these; {@link #ABSENT} stands for records that don't say
 */
public record Condition(Dimension dimension, List<String> values) {
  public static final String ABSENT = "-";

  public Condition {
    values = List.copyOf(values);
  }

  /** Chooses records. */
  public Query query() {
    return Query.of(any -> any.bool(bool -> bool.should(values.stream().map(this::is).toList())));
  }

  private Query is(String value) {
    return value.equals(ABSENT)
        ? Queries.not(Queries.exists(dimension.field()))
        : Queries.is(dimension.field(), value);
  }
}
