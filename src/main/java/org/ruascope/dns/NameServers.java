package org.ruascope.dns;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.ruascope.config.DnsSettings;
import org.ruascope.dns.Answer.Status;
import org.xbill.DNS.Message;
import org.xbill.DNS.ResolverConfig;

/** The name servers that may be asked, the first first; the next ones when it is silent or dead. */
final class NameServers {
  private final List<NameServer> servers;
  private final int tries;

  NameServers(DnsSettings settings, LongSupplier nanoTime) {
    this.tries = settings.tries();
    this.servers =
        settings.servers().orElseGet(() -> ResolverConfig.getCurrentConfig().servers()).stream()
            .map(address -> new NameServer(address, settings.timeout(), nanoTime))
            .toList();
  }

  List<NameServer> all() {
    return servers;
  }

  /** Those that seem to be alive. */
  List<NameServer> alive() {
    return servers.stream().filter(NameServer::isAlive).toList();
  }

  /**
   * Asks until somebody knows.
   *
   * @param alive not empty
   * @return never fails
   */
  CompletableFuture<Reply> ask(Message question, List<NameServer> alive) {
    return ask(question, alive, 0);
  }

  private CompletableFuture<Reply> ask(Message question, List<NameServer> alive, int done) {
    return alive
        .get(done % alive.size())
        .send(question)
        .thenApply(ReplyReader::read)
        .handle((reply, silence) -> Optional.ofNullable(reply))
        .thenCompose(
            reply ->
                done + 1 < tries && isWorthAnotherTry(reply, alive)
                    ? ask(question, alive, done + 1)
                    : CompletableFuture.completedFuture(reply.orElse(Reply.NO_ANSWER)));
  }

  /** A server that has an answer, if only that it can't find out, won't have another one now. */
  private static boolean isWorthAnotherTry(Optional<Reply> reply, List<NameServer> alive) {
    return reply.isEmpty()
        || (reply.get().answer().status() == Status.NO_ANSWER && alive.size() > 1);
  }
}
