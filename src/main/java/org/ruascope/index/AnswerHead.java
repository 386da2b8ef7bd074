package org.ruascope.index;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The head of an answer over HTTP. */
final class AnswerHead {
  private AnswerHead() {}

  /**
   * Whether it came as a whole. The client takes one that breaks off for one that ends there. In
   * any answer with a body, Elasticsearch tells of what type it is and how it is framed (RFC 9112,
   * section 6), in one order or the other.
   *
   * @param header gives a header's value by its name, null where it isn't there
   */
  static boolean isWhole(Function<String, @Nullable String> header) {
    return header.apply("Content-Type") != null
        && Stream.of("Content-Length", "Transfer-Encoding")
            .anyMatch(framing -> header.apply(framing) != null);
  }
}
