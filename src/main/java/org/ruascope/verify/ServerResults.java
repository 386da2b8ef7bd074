package org.ruascope.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Authentication-Results field (RFC 8601 section 2.2).
 *
 * @param server its authserv-id, in lower case; empty if it can't be read
 * @param results what the server found
 */
record ServerResults(String server, List<Result> results) {
  static final String FIELD = "authentication-results";

  private static final int MAX_LENGTH = 16 << 10;
  private static final Pattern TOKEN =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"?|([;=])|([^\\s;=\"]++)", Pattern.DOTALL);

  /**
   * What a method came to. All in lower case.
   *
   * @param method {@code dmarc}
   * @param value {@code pass}
   * @param properties {@code header.from} and its value
   */
  record Result(String method, String value, Map<String, String> properties) {

    boolean is(String wanted) {
      return method.equals(wanted);
    }
  }

  static ServerResults of(HeaderField field) {
    if (field.raw().length() > MAX_LENGTH) {
      return new ServerResults("", List.of());
    }
    List<List<String>> clauses = clauses(Comments.removed(field.value()));
    List<String> first = clauses.remove(0);
    return new ServerResults(
        first.isEmpty() || first.contains("=") ? "" : first.get(0),
        clauses.stream().filter(ServerResults::isResult).map(ServerResults::result).toList());
  }

  /** Words and equal signs between semicolons. */
  private static List<List<String>> clauses(String text) {
    List<List<String>> clauses = new ArrayList<>();
    clauses.add(new ArrayList<>());
    Matcher token = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
    while (token.find()) {
      if (";".equals(token.group(2))) {
        clauses.add(new ArrayList<>());
      } else {
        clauses.get(clauses.size() - 1).add(token.group(1) == null ? token.group() : quoted(token));
      }
    }
    return clauses;
  }

  /** A quoted equal sign isn't one. */
  private static String quoted(Matcher token) {
    return token.group(1).equals("=") ? "" : token.group(1);
  }

  private static boolean isResult(List<String> clause) {
    return clause.size() >= 3 && clause.get(1).equals("=");
  }

  private static Result result(List<String> clause) {
    Map<String, String> properties = new HashMap<>();
    for (int i = 3; i + 2 < clause.size(); i++) {
      if (clause.get(i + 1).equals("=")) {
        properties.putIfAbsent(clause.get(i), clause.get(i + 2));
      }
    }
    String method = clause.get(0).split("/", 2)[0];
    return new Result(method, clause.get(2), properties);
  }
}
