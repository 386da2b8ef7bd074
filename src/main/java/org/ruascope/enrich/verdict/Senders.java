package org.ruascope.enrich.verdict;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.SenderSettings;
import org.ruascope.report.Evidence;

/** All senders that the configuration names. */
final class Senders {
  private final List<Sender> senders;

  Senders(List<SenderSettings> settings) {
    this.senders = settings.stream().map(Sender::new).toList();
  }

  /**
   * Whose a mail is, by the configuration.
   *
   * @param name of the sender that most speaks for; null without any
   * @param evidence for all that aren't ignored
   * @param ignored whether one of them is
   */
  record Match(@Nullable String name, Set<Evidence> evidence, boolean ignored) {}

  /** Finds the senders of a mail. */
  Match match(Mail mail) {
    String name = null;
    Evidence strongest = Evidence.INNER_ADDRESS;
    EnumSet<Evidence> all = EnumSet.noneOf(Evidence.class);
    boolean ignored = false;
    for (Sender sender : senders) {
      Set<Evidence> found = sender.isFor(mail.author()) ? sender.evidence(mail) : Set.of();
      if (!found.isEmpty()) {
        ignored |= sender.ignored();
        all.addAll(sender.ignored() ? Set.of() : found);
        Evidence best = Collections.min(found);
        name = name == null || best.compareTo(strongest) < 0 ? sender.name() : name;
        strongest = best.compareTo(strongest) < 0 ? best : strongest;
      }
    }
    return new Match(name, all, ignored);
  }

  /** Whether a selector can be yours; where none is named, any can. */
  boolean mayHave(Mail.Signature signature, String author) {
    List<Sender> named =
        senders.stream()
            .filter(sender -> !sender.selectors().isEmpty() && sender.isFor(author))
            .toList();
    return named.isEmpty()
        || named.stream().anyMatch(sender -> sender.selectors().contains(signature.selector()));
  }
}
