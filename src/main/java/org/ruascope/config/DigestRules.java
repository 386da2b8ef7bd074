package org.ruascope.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold for digests: the channels that they name are there, and take letters. */
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
                    .flatMap(name -> problem(name).stream())
                    .map(written::fault));
  }

  private Optional<String> problem(String name) {
    if (!isChannel(name)) {
      return Optional.of("there is no channel " + name);
    }
    return takesLetters(name)
        ? Optional.empty()
        : Optional.of("channel " + name + " is an Alertmanager, which takes alerts and no digests");
  }

  private boolean isChannel(String name) {
    return values.all().stream().anyMatch(each -> each.key().startsWith(CHANNELS + name + "."));
  }

  /** What can't be read has been complained of by {@link Rules}. */
  private boolean takesLetters(String name) {
    return values
        .written(ChannelKeys.TYPE.of(name))
        .filter(type -> type.text().equals(ChannelType.ALERTMANAGER.word()))
        .isEmpty();
  }
}
