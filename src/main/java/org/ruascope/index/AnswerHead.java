package org.ruascope.index;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The head of an answer over HTTP. */
final class AnswerHead {
  private AnswerHead() {}

  /**
   * Whether it came as a whole. The client takes one that breaks off for one that ends there.
   * Elasticsearch's last header, in any answer with a body, tells how the body is framed (RFC 9112,
   * section 6); a client that finds none reads until the line ends, and so gets a body of nothing.
   *
   * @param header gives a header's value by its name, null where it isn't there
   */
  static boolean isWhole(Function<String, @Nullable String> header) {
    return Stream.of("Content-Length", "Transfer-Encoding").anyMatch(h -> header.apply(h) != null);
  }
}
