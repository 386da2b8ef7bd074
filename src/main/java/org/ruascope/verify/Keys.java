package org.ruascope.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;

/** Asks DNS for the keys of a mail's signatures, for all of them at once. */
final class Keys {
  private final Optional<Dns> dns;
  private final Patience patience;

  Keys(Optional<Dns> dns, Patience patience) {
    this.dns = dns;
    this.patience = patience;
  }

  /** Whether there is anybody to ask. */
  boolean canAsk() {
    return dns.isPresent();
  }

  /** The answers by now, by name. */
  Map<String, Answer> ask(Collection<String> names) {
    Map<String, CompletableFuture<Answer>> asked = new HashMap<>();
    dns.ifPresent(
        server -> names.forEach(name -> asked.put(name, server.ask(name, RecordType.TXT))));
    patience.await(CompletableFuture.allOf(asked.values().toArray(CompletableFuture<?>[]::new)));
    Map<String, Answer> answers = new HashMap<>();
    asked.forEach((name, answer) -> answers.put(name, answer.getNow(Answer.NO_ANSWER)));
    return answers;
  }
}
