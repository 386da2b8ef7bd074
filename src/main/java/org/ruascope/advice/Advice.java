package org.ruascope.advice;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Failing;

/**
 * What to do about mail that fails.
 *
 * @param failing a word of {@link Failing}
 * @param means the word's general meaning
 * @param what is wrong with this source
 * @param next what to do first
 * @param link a page that says how; null if none is known
 */
public record Advice(
    String failing, String means, Sentence what, Sentence next, @Nullable String link) {
  private static final Sentences SENTENCES = new Sentences("failing.properties");

  /** What is mended at the service. */
  private static final Set<Failing> AT_THE_SERVICE =
      EnumSet.of(Failing.DKIM_MISSING, Failing.DKIM_MISALIGNED, Failing.SPF_MISALIGNED);

  /** Of these the service's own words are the best; they would be the same for SPF. */
  private static final Set<Failing> IN_ITS_WORDS =
      EnumSet.of(Failing.DKIM_MISSING, Failing.DKIM_MISALIGNED);

  /** Of what fails in a certain way, with as much detail as there is. */
  public static Advice of(Failing failing, Facts facts) {
    String url = facts.help().url();
    return new Advice(
        failing.word(),
        Words.means(failing),
        sentence(failing.word() + ".what", facts, Words.means(failing)),
        IN_ITS_WORDS.contains(failing) && !facts.help().align().isEmpty()
            ? SENTENCES.of("service.next", Map.of("help", facts.help().align()))
            : sentence(failing.word() + ".next", facts, Words.todo(failing)),
        AT_THE_SERVICE.contains(failing) && !url.isEmpty() ? url : null);
  }

  private static Sentence sentence(String name, Facts facts, String general) {
    return SENTENCES
        .find(name, facts.parameters())
        .filter(Sentence::hasAllParameters)
        .orElseGet(() -> new Sentence(general, Map.of()));
  }
}
