package org.ruascope.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where files named by a hash are: in subfolders of its first two digits.
 *
 * @param root need not be there yet
 */
record HashedPaths(Path root) {

  /** Of the contents themselves. */
  static final String CONTENT = ".gz";

  /** Of what is said about them. */
  static final String NOTE = ".json";

  private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.gz");

  /** Whether this can be a hash; all else might name a file outside. */
  static boolean isHash(String text) {
    return NAME.matcher(text + CONTENT).matches();
  }

  /** Where the file of a hash is, or would be. */
  Path of(String hash, String suffix) {
    return root.resolve(hash.substring(0, 2)).resolve(hash + suffix);
  }

  /** Whether there is a content with this hash. */
  boolean has(String hash) {
    return Files.exists(of(hash, CONTENT));
  }

  /** The hashes of all contents, in no order. */
  List<String> all() throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files =
        Files.find(root, 2, (file, attributes) -> attributes.isRegularFile())) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(name -> name.matches() && has(name.group(1)))
          .map(name -> name.group(1))
          .toList();
    }
  }
}
