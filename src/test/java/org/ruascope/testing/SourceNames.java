package org.ruascope.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Enrichment;
import org.ruascope.report.SourceName;

/** The names of sources in documents that are written by hand. */
public final class SourceNames {
  private SourceNames() {}

  /**
   * The best name that a record has, as it is stored.
   *
   * @param field gives a field's text by its whole name; null where it isn't there
   */
  public static String of(Function<String, @Nullable String> field) {
    return Stream.of(
            name(SourceName.Kind.SENDER, field.apply("dmarc.verdict.sender")),
            name(SourceName.Kind.SERVICE, field.apply("dmarc.source.service.name")),
            name(SourceName.Kind.HOST_DOMAIN, field.apply("source.registered_domain")),
            name(SourceName.Kind.NETWORK, field.apply("source.as.organization.name")))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> SourceName.of(address(field.apply("source.ip")), Enrichment.NONE))
        .text();
  }

  private static Optional<SourceName> name(SourceName.Kind kind, @Nullable String name) {
    return Optional.ofNullable(name).map(text -> new SourceName(kind, text));
  }

  private static InetAddress address(@Nullable String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
