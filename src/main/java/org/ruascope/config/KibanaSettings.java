package org.ruascope.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A Kibana that gets the dashboards ({@code kibana.*}).
 *
 * @param url {@code kibana.url}: http or https, host and port, and its base path if it has one
 * @param username {@code kibana.username}
 * @param password {@code kibana.password}
 * @param caCertificate {@code kibana.ca-certificate}: PEM; empty: the JDK's trust store
 * @param space {@code kibana.space}: the id of the space
 */
public record KibanaSettings(
    URI url,
    Optional<String> username,
    Optional<Secret> password,
    Optional<Path> caCertificate,
    String space) {

  /** Where everything is if nobody has made other spaces. */
  public static final String DEFAULT_SPACE = "default";

  /** Below Kibana's base path. */
  public URI resolve(String path) {
    return URI.create(url.toString().replaceFirst("/+$", "") + path);
  }

  /** A path as it is within the space. */
  public String inSpace(String path) {
    return (space.equals(DEFAULT_SPACE) ? "" : "/s/" + space) + path;
  }
}
