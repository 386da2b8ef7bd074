package org.ruascope.dns;

import java.util.concurrent.CompletableFuture;

/**
 * What a resolver knows, and what it can find out at a certain pace. More isn't asked: that is
 * {@link Answer.Status#NO_ANSWER}, at once.
 */
public final class PacedDns implements Dns {
  private final Resolver resolver;
  private final Pace pace;

  /** Shares the pace with others. */
  public PacedDns(Resolver resolver, Pace pace) {
    this.resolver = resolver;
    this.pace = pace;
  }

  @Override
  public CompletableFuture<Answer> ask(String name, RecordType type) {
    Question question = new Question(name, type);
    CompletableFuture<Answer> known = resolver.known(question);
    if (known != null) {
      return known;
    }
    return pace.allows()
        ? resolver.ask(question)
        : CompletableFuture.completedFuture(Answer.NO_ANSWER);
  }
}
