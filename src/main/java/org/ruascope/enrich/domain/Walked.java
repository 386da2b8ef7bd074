package org.ruascope.enrich.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Answer.Status;

/**
 * What a tree walk has found.
 *
 * @param organization the organizational domain; null if a name server doesn't answer
 * @param byRecord whether there is any DMARC policy record; otherwise a domain is its own
 *     organization for want of a better one
 */
record Walked(@Nullable String organization, boolean byRecord) {
  /** Nobody knows; it may be told another time. */
  static final Walked NO_ANSWER = new Walked(null, false);

  /**
   * Selects the organizational domain: RFC 9989 section 4.10.2. What is above a record that ends
   * the walk doesn't count.
   *
   * @param names as {@link Labels#walk} has them
   * @param answers DMARC records of each
   */
  static Walked of(List<String> names, List<Answer> answers) {
    String domain = names.getFirst();
    Walked highest = new Walked(domain, false);
    for (int i = 0; i < names.size(); i++) {
      if (answers.get(i).status() == Status.NO_ANSWER) {
        return NO_ANSWER;
      }
      PolicyRecord record = PolicyRecord.of(answers.get(i).values());
      if (record != null) {
        String name = names.get(i);
        switch (record.psd()) {
          case NO -> {
            return new Walked(name, true);
          }
          case YES -> {
            return new Walked(Labels.last(domain, Labels.count(name) + 1), true);
          }
          case UNSAID -> highest = new Walked(name, true);
        }
      }
    }
    return highest;
  }
}
