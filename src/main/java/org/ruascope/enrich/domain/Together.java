package org.ruascope.enrich.domain;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Questions that are asked at the same time. */
final class Together {

  private Together() {}

  /** The answers to all questions, in their order, as soon as the last is there. */
  static <Q, A> CompletableFuture<List<A>> all(
      List<Q> questions, Function<Q, CompletableFuture<A>> ask) {
    List<CompletableFuture<A>> asked = questions.stream().map(ask).toList();
    return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
        .thenApply(done -> asked.stream().map(CompletableFuture::join).toList());
  }
}
