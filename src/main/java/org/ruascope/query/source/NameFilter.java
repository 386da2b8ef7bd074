package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.ruascope.query.Dimension;
import org.ruascope.query.Queries;

/** Finds names by a part of them, upper case or lower; addresses by their begin or prefix. */
final class NameFilter {
  /** Longer ones make more of an expression than Elasticsearch takes. */
  static final int LONGEST = 100;

  private final String text;

  NameFilter(String text) {
    this.text = text.strip();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Which names of a dimension of texts are wanted; of sources, without what they are of. */
  TermsInclude names(Dimension dimension) {
    StringBuilder expression = new StringBuilder(".*");
    text.codePoints().limit(LONGEST).forEach(point -> append(expression, point));
    expression.append(dimension == Dimension.SOURCE ? ".* \\([a-z_]+\\)" : ".*");
    return TermsInclude.of(include -> include.regexp(expression.toString()));
  }

  private static void append(StringBuilder expression, int point) {
    if (Character.isLetter(point)) {
      expression.append('[').appendCodePoint(Character.toLowerCase(point));
      expression.appendCodePoint(Character.toUpperCase(point)).append(']');
    } else {
      expression.append(Character.isDigit(point) ? "" : "\\").appendCodePoint(point);
    }
  }

  /** Chooses records, where addresses or numbers are looked for: texts are by their names. */
  Query query(Dimension dimension) {
    return isEmpty() || !dimension.isNumber()
        ? Queries.everything()
        : Queries.any(dimension.field(), dimension.value(text).stream().toList());
  }
}
