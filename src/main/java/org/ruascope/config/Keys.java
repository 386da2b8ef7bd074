package org.ruascope.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every setting there is; docs/configuration.md has a line for each. */
final class Keys {
  /** All there are. */
  static final List<Key<?>> ALL =
      Stream.of(
              ElasticsearchKeys.ALL,
              SourceKeys.ALL,
              SenderKeys.ALL,
              WebKeys.ALL,
              DataKeys.ALL,
              LimitKeys.ALL,
              ChannelKeys.ALL,
              AlertKeys.ALL,
              DigestKeys.ALL)
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
}
