package org.ruascope.parse;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.AlignmentMode;
import org.ruascope.report.Disposition;
import org.ruascope.report.DkimResult;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.OverrideType;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;
import org.ruascope.report.Word;

/**
 * A closed list of the RFCs, and the words outside of it that reporters use for its own.
 *
 * @param known by word
 * @param readAs by word that stands for another
 * @param unrecognised for all others: nothing is ever guessed to be pass or fail
 */
record Words<E extends Word>(Map<String, E> known, Map<String, E> readAs, E unrecognised) {

  static final Words<Disposition> REQUESTED =
      of(Disposition.UNRECOGNISED, Disposition.NONE, Disposition.QUARANTINE, Disposition.REJECT);
  static final Words<Disposition> DISPOSITION = of(Disposition.UNRECOGNISED, Disposition.values());
  static final Words<AlignmentMode> MODE = of(AlignmentMode.UNRECOGNISED, AlignmentMode.values());
  static final Words<DmarcResult> DMARC = of(DmarcResult.UNRECOGNISED, DmarcResult.values());
  static final Words<OverrideType> OVERRIDE = of(OverrideType.UNRECOGNISED, OverrideType.values());
  static final Words<SpfScope> SCOPE = of(SpfScope.UNRECOGNISED, SpfScope.values());
  static final Words<DkimResult> DKIM =
      of(DkimResult.UNRECOGNISED, DkimResult.values())
          .reading(
              Map.ofEntries(
                  entry("hardfail", DkimResult.FAIL),
                  entry("unknown", DkimResult.TEMPERROR),
                  entry("error", DkimResult.PERMERROR)));
  static final Words<SpfResult> SPF =
      of(SpfResult.UNRECOGNISED, SpfResult.values())
          .reading(
              Map.ofEntries(
                  entry("hardfail", SpfResult.FAIL),
                  entry("unknown", SpfResult.TEMPERROR),
                  entry("error", SpfResult.PERMERROR)));

  @SafeVarargs
  private static <E extends Word> Words<E> of(E unrecognised, E... words) {
    Map<String, E> known = new HashMap<>();
    for (E word : words) {
      known.put(word.word(), word);
    }
    known.remove(unrecognised.word());
    return new Words<>(known, Map.of(), unrecognised);
  }

  private Words<E> reading(Map<String, E> others) {
    return new Words<>(known, others, unrecognised);
  }

  /** The constant of a word in lower case, or null. */
  @Nullable E find(String word) {
    return known.get(word);
  }

  /** The constant that a word in lower case stands for, or null. */
  @Nullable E findReadAs(String word) {
    return readAs.get(word);
  }
}
