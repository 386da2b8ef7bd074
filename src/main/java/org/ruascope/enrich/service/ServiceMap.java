package org.ruascope.enrich.service;

import java.net.InetAddress;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.DomainName;

/**
 * Sending services, by what they are recognised by. Names that are asked for are in lower case,
 * with A-labels, without trailing dot; each look-up takes as many steps as the name has labels.
 * Immutable.
 */
public final class ServiceMap {
  private final Map<String, KnownService> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<Long, KnownService> byAsn = new HashMap<>();
  private final NetworkIndex networks;
  private final DomainIndex domains;
  private final DomainIndex lastResort;

  /**
   * A map.
   *
   * @param services of which the first counts if two have the same name, domain or network
   * @param lastResort whose reverse names are looked at when no service has a name
   */
  ServiceMap(List<KnownService> services, List<KnownService> lastResort) {
    services.forEach(service -> byName.putIfAbsent(service.name(), service));
    List<KnownService> named = services.stream().filter(this::isNotOverridden).toList();
    for (KnownService service : named) {
      service.asn().forEach(number -> byAsn.putIfAbsent(number, service));
    }
    this.networks = new NetworkIndex(named);
    this.domains = new DomainIndex(named, KnownService::domains);
    this.lastResort = new DomainIndex(lastResort, service -> service.ptr().stream());
  }

  /** The map that ruascope brings along, read when it is first asked for. */
  public static ServiceMap builtIn() {
    return BuiltIn.MAP;
  }

  private static final class BuiltIn {
    static final ServiceMap MAP = new ServiceMap(BuiltInServices.read(), List.of());
  }

  @SuppressWarnings("ReferenceEquality") // the very entry that has the name
  private boolean isNotOverridden(KnownService service) {
    return byName.get(service.name()) == service;
  }

  /** All but those of last resort, by name. */
  public Collection<KnownService> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** How many domains there are that only serve as a last resort. */
  int lastResorts() {
    return lastResort.size();
  }

  /** The one with this name, in whatever case; null if there is none. */
  public @Nullable KnownService named(String name) {
    return byName.get(name);
  }

  /**
   * What somebody may mean by a text: the one with this name, else the one whose domain or
   * confirmed name this is, else all whose names contain it.
   */
  public List<KnownService> search(String text) {
    KnownService named = named(text);
    KnownService found = named == null ? byPtr(DomainName.of(text)) : named;
    return found != null
        ? List.of(found)
        : all().stream().filter(each -> containsIgnoringCase(each.name(), text)).toList();
  }

  private static boolean containsIgnoringCase(String name, String text) {
    for (int i = 0; i <= name.length() - text.length(); i++) {
      if (name.regionMatches(true, i, text, 0, text.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whose address has this confirmed name; null if it isn't known. */
  public @Nullable KnownService byPtr(String name) {
    KnownService found = domains.find(name);
    return found == null ? lastResort.find(name) : found;
  }

  /** In whose range an address is; null if it isn't known. */
  public @Nullable KnownService byAddress(InetAddress address) {
    return networks.find(address);
  }

  /** Whose network this is; null if it isn't known. */
  public @Nullable KnownService byAsn(long number) {
    return byAsn.get(number);
  }

  /**
   * Whose domain this is; null if it isn't known. Of a domain in an SPF record's include: whom the
   * record's owner lets send. Of one that a signature or SPF has passed for: who signed or sent.
   */
  public @Nullable KnownService byDomain(String domain) {
    return domains.find(domain);
  }
}
