package org.ruascope.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ruascope.archive.Quarantined;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is in the quarantine, by short ids: as much of each hash as tells it from all others. */
final class KeptList {
  private static final int LEAST_LENGTH = 8;

  private final List<Quarantined> all;
  private final int idLength;

  KeptList(List<Quarantined> all) {
    this.all = List.copyOf(all);
    List<String> hashes = all.stream().map(Quarantined::hash).sorted().toList();
    this.idLength =
        IntStream.range(1, hashes.size())
            .map(i -> 1 + mismatch(hashes.get(i - 1), hashes.get(i)))
            .reduce(LEAST_LENGTH, Math::max);
  }

  private static int mismatch(String one, String other) {
    return IntStream.range(0, one.length())
        .filter(i -> one.charAt(i) != other.charAt(i))
        .findFirst()
        .orElseThrow();
  }

  static KeptList of(Context context) {
    return new KeptList(context.services().quarantine(context.settings()).list());
  }

  /** The newest last. */
  List<Quarantined> all() {
    return all;
  }

  String id(Quarantined kept) {
    return kept.hash().substring(0, idLength);
  }

  /**
   * The one with this id, or any beginning of its hash that no other has.
   *
   * @param command to whom a wrong id is wrong usage
   */
  Quarantined find(String id, CommandSpec command) {
    String start = id.toLowerCase(Locale.ROOT);
    List<Quarantined> found = all.stream().filter(one -> one.hash().startsWith(start)).toList();
    if (found.size() != 1) {
      throw new ParameterException(
          command.commandLine(),
          (found.isEmpty() ? "Nothing" : "More than one")
              + " in the quarantine has an id that begins with "
              + Cells.printable(id));
    }
    return found.getFirst();
  }
}
