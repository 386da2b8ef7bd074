package org.ruascope.enrich.domain;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ruascope.dns.Dns;
import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.domain.SpfDirective.Mechanism;
import org.ruascope.enrich.domain.SpfRule.Unclear;

/** Asks DNS what the directives of one record stand for. */
final class SpfResolving {
  private final Dns dns;
  private final SpfBudget budget;
  private final String name;
  private final SpfText text;

  /**
   * Of one record.
   *
   * @param name whose record it is
   */
  SpfResolving(Dns dns, SpfBudget budget, String name, SpfText text) {
    this.dns = dns;
    this.budget = budget;
    this.name = name;
    this.text = text;
  }

  /** A part for each directive; all are asked for at once, before it returns. */
  CompletableFuture<List<SpfPart>> resolve() {
    return Together.all(text.directives(), this::part);
  }

  private CompletableFuture<SpfPart> part(SpfDirective directive) {
    Mechanism mechanism = directive.mechanism();
    if (isUnclear(directive) || (mechanism.needsDns() && !budget.allowsTerm())) {
      return CompletableFuture.completedFuture(SpfPart.of(new Unclear(directive.pass())));
    }
    String target = directive.value().isEmpty() ? name : DomainName.of(directive.value());
    if (mechanism.needsDns() && target.equals(DomainName.NONE)) {
      return CompletableFuture.completedFuture(SpfPart.of(SpfFault.SYNTAX));
    }
    return switch (mechanism) {
      case A -> SpfHosts.ofHost(dns, target).thenApply(hosts -> SpfPart.of(directive, hosts));
      case MX -> SpfHosts.ofExchangers(dns, target).thenApply(mx -> SpfPart.of(directive, mx));
      default -> CompletableFuture.completedFuture(withoutDns(directive, target));
    };
  }

  /** What only a receiver can tell: it depends on the mail, or on names of addresses. */
  private static boolean isUnclear(SpfDirective directive) {
    return directive.hasMacros()
        || directive.mechanism() == Mechanism.EXISTS
        || directive.mechanism() == Mechanism.PTR;
  }

  private static SpfPart withoutDns(SpfDirective directive, String target) {
    if (directive.mechanism() == Mechanism.ALL) {
      return SpfPart.ofAll(directive.pass());
    }
    InetAddress address = Addresses.of(directive);
    return address == null
        ? SpfPart.of(new SpfRule.Include(directive.pass(), target))
        : SpfPart.of(directive, new SpfHosts(List.of(address), true, 0));
  }
}
