package org.ruascope.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Where people look: the page, and Kibana. docs/configuration.md has a line for each. */
final class WebKeys {
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

  /** In the order of docs/configuration.md. */
  static final List<Key<?>> ALL =
      List.of(
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
          KIBANA_SPACE);

  private WebKeys() {}
}
