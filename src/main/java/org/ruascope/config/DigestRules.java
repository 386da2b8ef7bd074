package org.ruascope.config;

import java.util.List;
import java.util.stream.Stream;

/** What must hold for digests: the channels that they name are there. */
final class DigestRules {
  private static final String CHANNELS = "channels.";

  private final Values values;

  DigestRules(Values values) {
    this.values = values;
  }

  List<Fault> check() {
    return values.owners(DigestKeys.PERIOD).stream().flatMap(this::channels).toList();
  }

  private Stream<Fault> channels(String owner) {
    return values.written(DigestKeys.CHANNELS.of(owner)).stream()
        .flatMap(
            written ->
                Stream.of(written.text().split(",", -1))
                    .map(String::strip)
                    .filter(name -> !isChannel(name))
                    .map(name -> written.fault("there is no channel " + name)));
  }

  private boolean isChannel(String name) {
    return values.all().stream().anyMatch(each -> each.key().startsWith(CHANNELS + name + "."));
  }
}
