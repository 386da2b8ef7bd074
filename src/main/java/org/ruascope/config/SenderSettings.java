package org.ruascope.config;

import java.util.List;

/**
 * A source that sends in the operator's name, or that is of no interest ({@code senders.NAME.*}).
 * It is known by any of the things that are told of it.
 *
 * @param name NAME
 * @param domains {@code domains}: of From, with their subdomains; empty: all
 * @param networks {@code networks}: it sends from
 * @param hosts {@code hosts}: domains that the names of its addresses are in
 * @param services {@code services}: as the map of services calls them
 * @param signingDomains {@code signing-domains}: it signs with, and that are its own
 * @param selectors {@code selectors}: of the keys by which it signs with the operator's domains
 * @param ignored {@code ignored}: whether it is of no interest
 */
public record SenderSettings(
    String name,
    List<String> domains,
    List<Network> networks,
    List<String> hosts,
    List<String> services,
    List<String> signingDomains,
    List<String> selectors,
    boolean ignored) {
  public SenderSettings {
    domains = List.copyOf(domains);
    networks = List.copyOf(networks);
    hosts = List.copyOf(hosts);
    services = List.copyOf(services);
    signingDomains = List.copyOf(signingDomains);
    selectors = List.copyOf(selectors);
  }
}
