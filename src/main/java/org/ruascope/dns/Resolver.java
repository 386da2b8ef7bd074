package org.ruascope.dns;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.DnsSettings;
import org.xbill.DNS.Message;

/**
 * Asks the name servers that the settings name, or the system's, and remembers what they say. The
 * same question is asked once at a time, whoever wants to know. A server that doesn't answer costs
 * nothing but its answers.
 */
public final class Resolver implements Dns {
  private static final int MOST_AT_ONCE = 256;

  /** Some kilobytes each, with what depends on it. */
  private static final int MOST_WAITING = 8_192;

  private final NameServers servers;
  private final AnswerCache cache;
  private final Gate gate = new Gate(MOST_AT_ONCE, MOST_WAITING);
  private final Map<Question, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();

  /** Asks nobody yet. */
  public Resolver(DnsSettings settings) {
    this(new NameServers(settings, System::nanoTime), Ticker.systemTicker());
  }

  /** As configured; empty if nobody is to be asked. */
  public static Optional<Resolver> by(DnsSettings settings) {
    return settings.enabled() ? Optional.of(new Resolver(settings)) : Optional.empty();
  }

  Resolver(NameServers servers, Ticker ticker) {
    this.servers = servers;
    this.cache = new AnswerCache(ticker);
  }

  /** The name servers that are asked, in their order. */
  public List<NameServerState> servers() {
    return servers.all().stream().map(NameServer::state).toList();
  }

  @Override
  public CompletableFuture<Answer> ask(String name, RecordType type) {
    Question question = new Question(name, type);
    CompletableFuture<Answer> known = known(question);
    return known == null ? ask(question) : known;
  }

  /** The answer, or the one that is on its way; null if it isn't. */
  @Nullable CompletableFuture<Answer> known(Question question) {
    Answer answer = cache.find(question);
    if (answer != null) {
      return CompletableFuture.completedFuture(answer);
    }
    CompletableFuture<Answer> coming = asked.get(question);
    return coming == null ? null : coming.copy();
  }

  CompletableFuture<Answer> ask(Question question) {
    Message message = question.message();
    if (message == null) {
      return CompletableFuture.completedFuture(Answer.NONE);
    }
    CompletableFuture<Answer> mine = new CompletableFuture<>();
    CompletableFuture<Answer> coming = asked.putIfAbsent(question, mine);
    if (coming == null) {
      start(question, message, mine);
    }
    return (coming == null ? mine : coming).copy();
  }

  private void start(Question question, Message message, CompletableFuture<Answer> answer) {
    Answer late = cache.find(question); // it may have come since somebody looked
    if (late != null) {
      tell(question, late, answer);
    } else if (!gate.enter(() -> send(question, message, answer))) {
      tell(question, Answer.NO_ANSWER, answer);
    }
  }

  private CompletableFuture<?> send(
      Question question, Message message, CompletableFuture<Answer> answer) {
    List<NameServer> alive = servers.alive();
    if (alive.isEmpty()) {
      tell(question, Answer.NO_ANSWER, answer);
      return CompletableFuture.completedFuture(null);
    }
    return servers
        .ask(message, alive)
        .thenAccept(
            reply -> {
              cache.keep(question, reply);
              tell(question, reply.answer(), answer);
            });
  }

  /** What depends on the answer runs here, and may ask the next question. */
  private void tell(Question question, Answer answer, CompletableFuture<Answer> future) {
    asked.remove(question);
    future.complete(answer);
  }
}
