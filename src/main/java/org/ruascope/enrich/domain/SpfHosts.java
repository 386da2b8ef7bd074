package org.ruascope.enrich.domain;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Answer.Status;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;
import org.ruascope.enrich.DomainName;

/**
 * What DNS says to {@code a} and {@code mx} (RFC 7208 sections 5.3 and 5.4).
 *
 * @param addresses of the hosts
 * @param answered whether all answers are there
 * @param exchangers how many the domain has; 0 for {@code a}
 */
record SpfHosts(List<InetAddress> addresses, boolean answered, int exchangers) {
  /** RFC 7208 section 4.6.4. */
  static final int MAX_EXCHANGERS = 10;

  /** Whether it was asked for in vain (RFC 7208 section 4.6.4). */
  boolean isVoid() {
    return answered && addresses.isEmpty();
  }

  /** The addresses of a host. */
  static CompletableFuture<SpfHosts> ofHost(Dns dns, String host) {
    return ofHosts(dns, List.of(host)).thenApply(found -> found.from(0));
  }

  /** The addresses of a domain's mail exchangers; of the first ten. */
  static CompletableFuture<SpfHosts> ofExchangers(Dns dns, String domain) {
    return dns.ask(domain, RecordType.MX)
        .thenCompose(
            answer -> {
              List<String> hosts =
                  answer.values().stream().map(DomainName::of).filter(n -> !n.isEmpty()).toList();
              return answer.status() == Status.NO_ANSWER
                  ? CompletableFuture.completedFuture(new SpfHosts(List.of(), false, 0))
                  : ofHosts(dns, hosts.stream().limit(MAX_EXCHANGERS).toList())
                      .thenApply(found -> found.from(hosts.size()));
            });
  }

  private static CompletableFuture<SpfHosts> ofHosts(Dns dns, List<String> hosts) {
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    for (String host : hosts) {
      asked.add(dns.ask(host, RecordType.A));
      asked.add(dns.ask(host, RecordType.AAAA));
    }
    return Together.all(asked, answer -> answer).thenApply(SpfHosts::of);
  }

  private static SpfHosts of(List<Answer> answers) {
    Stream<InetAddress> addresses =
        answers.stream()
            .flatMap(answer -> answer.values().stream())
            .map(Addresses::of)
            .filter(Objects::nonNull);
    boolean answered = answers.stream().noneMatch(one -> one.status() == Status.NO_ANSWER);
    return new SpfHosts(addresses.toList(), answered, 0);
  }

  private SpfHosts from(int count) {
    return new SpfHosts(addresses, answered, count);
  }
}
