package org.ruascope.dns;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known: as long as name servers say, but at least a minute and at most a day; that nobody
 * knows, for a minute. Bounded by what it takes in memory, as one answer may have 64 KiB.
 */
final class AnswerCache {
  private static final long MOST_BYTES = 32L << 20;

  /** An entry without its texts, on a JVM with compressed pointers. */
  private static final int ENTRY_BYTES = 250;

  private static final int VALUE_BYTES = 50;
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(1);

  private final Cache<Question, Reply> replies;

  AnswerCache(Ticker ticker) {
    replies =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .ticker(ticker)
            .maximumWeight(MOST_BYTES)
            .weigher(AnswerCache::bytes)
            .expireAfter(Expiry.<Question, Reply>creating((question, reply) -> lifetime(reply)))
            .build();
  }

  @Nullable Answer find(Question question) {
    Reply reply = replies.getIfPresent(question);
    return reply == null ? null : reply.answer();
  }

  void keep(Question question, Reply reply) {
    replies.put(question, reply);
  }

  /** How many questions are answered. */
  long size() {
    replies.cleanUp();
    return replies.estimatedSize();
  }

  private static Duration lifetime(Reply reply) {
    Duration told = reply.timeToLive();
    return told.compareTo(LEAST) < 0 ? LEAST : told.compareTo(MOST) > 0 ? MOST : told;
  }

  private static int bytes(Question question, Reply reply) {
    int texts = reply.answer().values().stream().mapToInt(v -> VALUE_BYTES + v.length()).sum();
    return ENTRY_BYTES + question.name().length() + texts;
  }
}
