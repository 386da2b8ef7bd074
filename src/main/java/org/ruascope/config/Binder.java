package org.ruascope.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** From values that the {@link Rules} have found right to the settings' records. */
final class Binder {
  private final Values values;
  private final Places places;

  Binder(Values values, Places places) {
    this.values = values;
    this.places = places;
  }

  Settings settings() {
    DataSettings data = data();
    SourceBinder sources = new SourceBinder(values);
    return new Settings(
        elasticsearch(),
        embedded(),
        sources.mailboxes(),
        sources.folders(data),
        values.owners(SenderKeys.SENDER_NETWORKS).stream().map(this::sender).toList(),
        new ChannelBinder(values).channels(),
        geo(data),
        dns(),
        services(),
        new VerifySettings(values.find(SenderKeys.TRUSTED_SERVERS).orElse(List.of())),
        web(),
        kibana(),
        data,
        limits(),
        values.find(DataKeys.ROUTES_PATH),
        values.find(DataKeys.PUBLIC_SUFFIX_LIST),
        values.get(DataKeys.ENRICH_SCHEDULE),
        new AlertBinder(values).alerts(),
        new DigestBinder(values).digests());
  }

  private WebSettings web() {
    String address = values.get(WebKeys.WEB_ADDRESS);
    int port = values.get(WebKeys.WEB_PORT);
    return new WebSettings(
        values.get(WebKeys.WEB_ENABLED),
        address,
        port,
        values.find(WebKeys.WEB_URL).orElseGet(() -> WebSettings.served(address, port)),
        list(WebKeys.WEB_HOSTS),
        webAccess(),
        values.get(WebKeys.WEB_QUERY_TIMEOUT));
  }

  private WebAccess webAccess() {
    if (values.has(WebKeys.WEB_USERNAME)) {
      Secret password =
          values.secret(WebKeys.WEB_PASSWORD, WebKeys.WEB_PASSWORD_FILE).orElseThrow();
      return new WebAccess.Login(values.get(WebKeys.WEB_USERNAME), password);
    }
    return values
        .find(WebKeys.WEB_USER_HEADER)
        .<WebAccess>map(header -> new WebAccess.Proxy(header, values.get(WebKeys.WEB_PROXIES)))
        .orElse(WebAccess.ANYONE);
  }

  private Optional<ElasticsearchSettings> elasticsearch() {
    return values
        .find(ElasticsearchKeys.URL)
        .map(
            url ->
                new ElasticsearchSettings(
                    url,
                    values.find(ElasticsearchKeys.USERNAME),
                    values.secret(ElasticsearchKeys.PASSWORD, ElasticsearchKeys.PASSWORD_FILE),
                    values.find(ElasticsearchKeys.CA_CERTIFICATE),
                    values.get(ElasticsearchKeys.REQUEST_TIMEOUT),
                    values.get(ElasticsearchKeys.RETRY_FOR)));
  }

  private Optional<KibanaSettings> kibana() {
    return values
        .find(WebKeys.KIBANA_URL)
        .map(
            url ->
                new KibanaSettings(
                    url,
                    values.find(WebKeys.KIBANA_USERNAME),
                    values.secret(WebKeys.KIBANA_PASSWORD, WebKeys.KIBANA_PASSWORD_FILE),
                    values.find(WebKeys.KIBANA_CA_CERTIFICATE),
                    values.get(WebKeys.KIBANA_SPACE)));
  }

  private EmbeddedSettings embedded() {
    return new EmbeddedSettings(
        values.get(ElasticsearchKeys.EMBEDDED_PORT),
        values.get(ElasticsearchKeys.EMBEDDED_HEAP),
        values.get(ElasticsearchKeys.DOWNLOAD_URL));
  }

  private SenderSettings sender(String name) {
    return new SenderSettings(
        name,
        list(SenderKeys.SENDER_DOMAINS.of(name)),
        list(SenderKeys.SENDER_NETWORKS.of(name)),
        list(SenderKeys.SENDER_HOSTS.of(name)),
        list(SenderKeys.SENDER_SERVICES.of(name)),
        list(SenderKeys.SENDER_SIGNING_DOMAINS.of(name)),
        list(SenderKeys.SENDER_SELECTORS.of(name)),
        values.get(SenderKeys.SENDER_IGNORED.of(name)));
  }

  private <T> List<T> list(Key<List<T>> key) {
    return values.find(key).orElse(List.of());
  }

  private GeoSettings geo(DataSettings data) {
    return new GeoSettings(
        values.find(SenderKeys.COUNTRY_DATABASE),
        values.find(SenderKeys.NETWORK_DATABASE),
        values.find(SenderKeys.GEO_DOWNLOAD_URL).filter(url -> values.get(SenderKeys.GEO_DOWNLOAD)),
        data.path().resolve("geo"));
  }

  private DnsSettings dns() {
    return new DnsSettings(
        values.get(SenderKeys.DNS_ENABLED),
        values.find(SenderKeys.DNS_SERVERS),
        values.get(SenderKeys.DNS_TIMEOUT),
        values.get(SenderKeys.DNS_TRIES),
        values.get(SenderKeys.DNS_BUDGET));
  }

  private ServiceSettings services() {
    return new ServiceSettings(
        values.find(SenderKeys.SERVICES), values.find(SenderKeys.PARSEDMARC_MAP));
  }

  private DataSettings data() {
    Path path = values.find(DataKeys.DATA_PATH).orElseGet(places::data);
    return new DataSettings(
        path,
        values.find(DataKeys.ARCHIVE_PATH).orElse(path.resolve("archive")),
        values.find(DataKeys.QUARANTINE_PATH).orElse(path.resolve("quarantine")),
        values.get(DataKeys.ARCHIVE_FAILURE_REPORTS));
  }

  private Limits limits() {
    return new Limits(
        values.get(LimitKeys.DELIVERY_SIZE),
        values.get(LimitKeys.DOCUMENT_SIZE),
        values.get(LimitKeys.RATIO),
        values.get(LimitKeys.ENTRIES),
        values.get(LimitKeys.NESTING),
        values.get(LimitKeys.XML_DEPTH),
        values.get(LimitKeys.VALUE_LENGTH),
        values.get(LimitKeys.RECORDS));
  }
}
