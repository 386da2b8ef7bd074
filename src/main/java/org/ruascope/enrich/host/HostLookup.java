package org.ruascope.enrich.host;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Answer.Status;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;
import org.ruascope.enrich.OrganizationalDomains;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;

/**
 * Asks what an address is called, and whether its names lead back to it (RFC 8601 section 3, {@code
 * iprev}): anybody may call his address mail.example.com, but only example.com can say so the other
 * way round.
 */
final class HostLookup {
  /** Some addresses have hundreds of names; the same few are looked at each time. */
  private static final int MAX_NAMES = 5;

  private static final Host NAMELESS = new Host(Iprev.PERMERROR, null, null);
  private static final Host UNKNOWN = new Host(Iprev.TEMPERROR, null, null);

  private final Dns first;
  private final Dns dns;
  private final OrganizationalDomains domains;

  /**
   * Asks DNS.
   *
   * @param first for the first question about an address, which perhaps isn't asked
   * @param dns for those that follow from its answer
   * @param domains registered domains of names
   */
  HostLookup(Dns first, Dns dns, OrganizationalDomains domains) {
    this.first = first;
    this.dns = dns;
    this.domains = domains;
  }

  /** Done already if all answers are known; never fails. */
  CompletableFuture<Host> of(InetAddress address) {
    return first
        .ask(ReverseName.of(address), RecordType.PTR)
        .thenCompose(
            answer ->
                switch (answer.status()) {
                  case FOUND -> confirm(address, answer.values());
                  case NONE -> CompletableFuture.completedFuture(NAMELESS);
                  case NO_ANSWER -> CompletableFuture.completedFuture(UNKNOWN);
                });
  }

  private CompletableFuture<Host> confirm(InetAddress address, List<String> names) {
    List<String> few = names.stream().sorted().limit(MAX_NAMES).toList();
    RecordType type = address instanceof Inet4Address ? RecordType.A : RecordType.AAAA;
    List<CompletableFuture<Answer>> answers = new ArrayList<>(few.size());
    few.forEach(name -> answers.add(dns.ask(name, type)));
    return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
        .thenApply(
            all -> judge(address, few, answers.stream().map(CompletableFuture::join).toList()));
  }

  private Host judge(InetAddress address, List<String> names, List<Answer> answers) {
    boolean someUnknown = false;
    for (int i = 0; i < names.size(); i++) {
      if (answers.get(i).values().stream().anyMatch(value -> address.equals(literal(value)))) {
        return host(Iprev.PASS, names.get(i));
      }
      someUnknown |= answers.get(i).status() == Status.NO_ANSWER;
    }
    return host(someUnknown ? Iprev.TEMPERROR : Iprev.FAIL, names.getFirst());
  }

  private Host host(Iprev iprev, String name) {
    return new Host(iprev, name, domains.of(name));
  }

  /** Resolves nothing: values of A and AAAA records are literals. */
  private static @Nullable InetAddress literal(String value) {
    try {
      return InetAddress.getByName(value);
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
