package org.ruascope.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** From values that the {@link Rules} have found right to the settings' records. */
final class Binder {
  private static final String DEFAULT_FOLDER = "drop";

  private final Values values;
  private final Places places;

  Binder(Values values, Places places) {
    this.values = values;
    this.places = places;
  }

  Settings settings() {
    List<MailboxSettings> mailboxes =
        values.owners(Keys.MAILBOX_HOST).stream().map(this::mailbox).toList();
    List<FolderSettings> folders =
        values.owners(Keys.FOLDER_PATH).stream().map(this::folder).toList();
    DataSettings data = data();
    return new Settings(
        elasticsearch(),
        embedded(),
        mailboxes,
        mailboxes.isEmpty() && folders.isEmpty() ? List.of(drop(data)) : folders,
        values.owners(Keys.SENDER_NETWORKS).stream().map(this::sender).toList(),
        new ChannelBinder(values).channels(),
        geo(data),
        dns(),
        services(),
        new VerifySettings(values.find(Keys.TRUSTED_SERVERS).orElse(List.of())),
        web(),
        kibana(),
        data,
        limits(),
        values.find(Keys.ROUTES_PATH),
        values.find(Keys.PUBLIC_SUFFIX_LIST),
        values.get(Keys.ENRICH_SCHEDULE),
        new AlertBinder(values).alerts(),
        new DigestBinder(values).digests());
  }

  private WebSettings web() {
    String address = values.get(Keys.WEB_ADDRESS);
    int port = values.get(Keys.WEB_PORT);
    return new WebSettings(
        values.get(Keys.WEB_ENABLED),
        address,
        port,
        values.find(Keys.WEB_URL).orElseGet(() -> WebSettings.served(address, port)),
        list(Keys.WEB_HOSTS),
        webAccess(),
        values.get(Keys.WEB_QUERY_TIMEOUT));
  }

  private WebAccess webAccess() {
    if (values.has(Keys.WEB_USERNAME)) {
      Secret password = values.secret(Keys.WEB_PASSWORD, Keys.WEB_PASSWORD_FILE).orElseThrow();
      return new WebAccess.Login(values.get(Keys.WEB_USERNAME), password);
    }
    return values
        .find(Keys.WEB_USER_HEADER)
        .<WebAccess>map(header -> new WebAccess.Proxy(header, values.get(Keys.WEB_PROXIES)))
        .orElse(WebAccess.ANYONE);
  }

  private Optional<ElasticsearchSettings> elasticsearch() {
    return values
        .find(Keys.URL)
        .map(
            url ->
                new ElasticsearchSettings(
                    url,
                    values.find(Keys.USERNAME),
                    values.secret(Keys.PASSWORD, Keys.PASSWORD_FILE),
                    values.find(Keys.CA_CERTIFICATE),
                    values.get(Keys.REQUEST_TIMEOUT),
                    values.get(Keys.RETRY_FOR)));
  }

  private Optional<KibanaSettings> kibana() {
    return values
        .find(Keys.KIBANA_URL)
        .map(
            url ->
                new KibanaSettings(
                    url,
                    values.find(Keys.KIBANA_USERNAME),
                    values.secret(Keys.KIBANA_PASSWORD, Keys.KIBANA_PASSWORD_FILE),
                    values.find(Keys.KIBANA_CA_CERTIFICATE),
                    values.get(Keys.KIBANA_SPACE)));
  }

  private EmbeddedSettings embedded() {
    return new EmbeddedSettings(
        values.get(Keys.EMBEDDED_PORT),
        values.get(Keys.EMBEDDED_HEAP),
        values.get(Keys.DOWNLOAD_URL));
  }

  private MailboxSettings mailbox(String name) {
    MailboxSettings.Security security = values.get(Keys.MAILBOX_SECURITY.of(name));
    int usualPort = security == MailboxSettings.Security.TLS ? 993 : 143;
    return new MailboxSettings(
        name,
        values.get(Keys.MAILBOX_HOST.of(name)),
        values.find(Keys.MAILBOX_PORT.of(name)).orElse(usualPort),
        security,
        values.get(Keys.MAILBOX_USERNAME.of(name)),
        values
            .secret(Keys.MAILBOX_PASSWORD.of(name), Keys.MAILBOX_PASSWORD_FILE.of(name))
            .orElseThrow(),
        values.find(Keys.MAILBOX_CA_CERTIFICATE.of(name)),
        values.get(Keys.MAILBOX_FOLDER.of(name)),
        new Destinations<>(
            values.get(Keys.MAILBOX_PROCESSED.of(name)),
            values.get(Keys.MAILBOX_QUARANTINE.of(name)),
            values.get(Keys.MAILBOX_TLS_REPORTS.of(name)),
            values.get(Keys.MAILBOX_FAILURE_REPORTS.of(name))),
        values.get(Keys.MAILBOX_SCHEDULE.of(name)),
        values.get(Keys.MAILBOX_TIMEOUT.of(name)));
  }

  private FolderSettings folder(String name) {
    return folder(name, values.get(Keys.FOLDER_PATH.of(name)));
  }

  /** Nothing configured: a folder to try ruascope with. */
  private FolderSettings drop(DataSettings data) {
    return folder(DEFAULT_FOLDER, data.path().resolve(DEFAULT_FOLDER));
  }

  private FolderSettings folder(String name, Path path) {
    return new FolderSettings(
        name,
        path,
        new Destinations<>(
            values.find(Keys.FOLDER_PROCESSED.of(name)).orElse(path.resolve(".processed")),
            values.find(Keys.FOLDER_QUARANTINE.of(name)).orElse(path.resolve(".quarantine")),
            values.find(Keys.FOLDER_TLS_REPORTS.of(name)).orElse(path.resolve(".tls-reports")),
            values
                .find(Keys.FOLDER_FAILURE_REPORTS.of(name))
                .orElse(path.resolve(".failure-reports"))),
        values.get(Keys.FOLDER_SCHEDULE.of(name)));
  }

  private SenderSettings sender(String name) {
    return new SenderSettings(
        name,
        list(Keys.SENDER_DOMAINS.of(name)),
        list(Keys.SENDER_NETWORKS.of(name)),
        list(Keys.SENDER_HOSTS.of(name)),
        list(Keys.SENDER_SERVICES.of(name)),
        list(Keys.SENDER_SIGNING_DOMAINS.of(name)),
        list(Keys.SENDER_SELECTORS.of(name)),
        values.get(Keys.SENDER_IGNORED.of(name)));
  }

  private <T> List<T> list(Key<List<T>> key) {
    return values.find(key).orElse(List.of());
  }

  private GeoSettings geo(DataSettings data) {
    return new GeoSettings(
        values.find(Keys.COUNTRY_DATABASE),
        values.find(Keys.NETWORK_DATABASE),
        values.find(Keys.GEO_DOWNLOAD_URL).filter(url -> values.get(Keys.GEO_DOWNLOAD)),
        data.path().resolve("geo"));
  }

  private DnsSettings dns() {
    return new DnsSettings(
        values.get(Keys.DNS_ENABLED),
        values.find(Keys.DNS_SERVERS),
        values.get(Keys.DNS_TIMEOUT),
        values.get(Keys.DNS_TRIES),
        values.get(Keys.DNS_BUDGET));
  }

  private ServiceSettings services() {
    return new ServiceSettings(values.find(Keys.SERVICES), values.find(Keys.PARSEDMARC_MAP));
  }

  private DataSettings data() {
    Path path = values.find(Keys.DATA_PATH).orElseGet(places::data);
    return new DataSettings(
        path,
        values.find(Keys.ARCHIVE_PATH).orElse(path.resolve("archive")),
        values.find(Keys.QUARANTINE_PATH).orElse(path.resolve("quarantine")),
        values.get(Keys.ARCHIVE_FAILURE_REPORTS));
  }

  private Limits limits() {
    return new Limits(
        values.get(Keys.DELIVERY_SIZE),
        values.get(Keys.DOCUMENT_SIZE),
        values.get(Keys.RATIO),
        values.get(Keys.ENTRIES),
        values.get(Keys.NESTING),
        values.get(Keys.XML_DEPTH),
        values.get(Keys.VALUE_LENGTH),
        values.get(Keys.RECORDS));
  }
}
