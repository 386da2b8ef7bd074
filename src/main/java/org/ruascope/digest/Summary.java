package org.ruascope.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.advice.Sentence;
import org.ruascope.digest.Block.Paragraph;
import org.ruascope.query.Period;
import org.ruascope.query.overview.Answer;

/** What a letter comes to: its subject, and its first lines. */
record Summary(Digest digest) {
  private static final int NAMED = 2;

  /** One line. */
  String subject() {
    return "DMARC of %s, %s: %s".formatted(who(), digest.edition().title(), outcome());
  }

  /** One domain, some, or all; harmless, though domains may be anything. */
  String who() {
    List<String> domains = digest.domains();
    if (domains.isEmpty()) {
      return "all domains";
    }
    String first = domains.stream().limit(NAMED).map(Words::name).collect(Collectors.joining(", "));
    int more = domains.size() - NAMED;
    return more > 0 ? first + " and " + Words.count(more, "other", "others") : first;
  }

  private String outcome() {
    if (isEmpty()) {
      return "no reports";
    }
    String found =
        Stream.of(
                counted(digest.changes().toMend(), "to mend"),
                counted(digest.changes().toLookAt(), "to look at"))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? "nothing to mend" : found;
  }

  private static String counted(long number, String what) {
    return number == 0 ? "" : Words.count(number) + " " + what;
  }

  /** Whether there is nothing to tell. */
  boolean isEmpty() {
    return digest.overview().total().messages().all() == 0;
  }

  /** What is so, and how far it is known. */
  List<Block> blocks() {
    List<Sentence> sentences = new ArrayList<>();
    if (isEmpty()) {
      sentences.add(silence(digest.overview().latest()));
    }
    if (!digest.missing().isEmpty()) {
      sentences.add(
          Say.that(
              "No mail was reported of {domains}, neither in this time nor in the one before.",
              "domains",
              String.join(", ", digest.missing())));
    }
    incomplete().forEach(sentences::add);
    return sentences.isEmpty() ? List.of() : List.of(new Paragraph(sentences, false));
  }

  private static Sentence silence(@Nullable LocalDate latest) {
    return latest == null
        ? Say.that(
            "There is no report at all yet. See whether the DMARC record names your mailbox in"
                + " rua, and whether ruascope reads it.")
        : Say.that(
            "There is no report of this time. The last mail that any report tells of was sent on"
                + " {day}. See whether the DMARC record still names your mailbox in rua, and"
                + " whether mails get there.",
            "day",
            Words.day(latest));
  }

  /** Late reports are no reason for alarm, but for not believing the last days. */
  private Stream<Sentence> incomplete() {
    Answer overview = digest.overview();
    Period period = overview.period();
    LocalDate known = overview.arrival().lastComplete();
    return known.isBefore(period.last())
        ? Stream.of(
            Say.that(
                "Reports come late: after {day} more are to be expected, and these days are not"
                    + " compared with anything.",
                "day",
                Words.day(known)))
        : Stream.empty();
  }
}
