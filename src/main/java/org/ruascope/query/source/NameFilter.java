package org.ruascope.query.source;

import co.elastic.clients.elasticsearch._types.aggregations.TermsInclude;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Optional;
import org.ruascope.query.Dimension;

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

  /** Which names of a dimension of texts are wanted. */
  TermsInclude names() {
    StringBuilder expression = new StringBuilder(".*");
    text.codePoints().limit(LONGEST).forEach(point -> append(expression, point));
    return TermsInclude.of(include -> include.regexp(expression.append(".*").toString()));
  }

  private static void append(StringBuilder expression, int point) {
    if (Character.isLetter(point)) {
      expression.append('[').appendCodePoint(Character.toLowerCase(point));
      expression.appendCodePoint(Character.toUpperCase(point)).append(']');
    } else {
      expression.append(Character.isDigit(point) ? "" : "\\").appendCodePoint(point);
    }
  }

  /** Chooses records by addresses or numbers; empty if there can be none. */
  Optional<Query> numbers(Dimension dimension) {
    return dimension
        .value(text)
        .map(number -> Query.of(q -> q.term(term -> term.field(dimension.field()).value(number))));
  }
}
