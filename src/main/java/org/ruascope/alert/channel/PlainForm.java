package org.ruascope.alert.channel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ruascope.advice.PageAddress;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;

/**
 * Alerts as plain text: of mails, and for routes.
 *
 * @param page for links
 */
record PlainForm(PageAddress page) {

  String of(Bulletin bulletin) {
    return Stream.concat(
            bulletin.notices().stream().map(this::of),
            Stream.of(bulletin.rest()).filter(rest -> !rest.isEmpty()))
        .collect(Collectors.joining("\n\n----\n\n", "", "\n"));
  }

  private String of(Notice notice) {
    return Stream.of(
            Stream.of(Bulletin.urgency(notice) + ": " + text(notice.headline())),
            notice.what().stream().map(PlainForm::text),
            Stream.ofNullable(notice.means()).map(PlainForm::text),
            Stream.of(steps(notice.next())).filter(steps -> !steps.isEmpty()),
            Stream.of("Show: " + page.of(notice.link())))
        .flatMap(paragraphs -> paragraphs)
        .collect(Collectors.joining("\n\n"));
  }

  private static String steps(List<Sentence> next) {
    return next.isEmpty()
        ? ""
        : "What to do:\n"
            + next.stream().map(step -> "- " + text(step)).collect(Collectors.joining("\n"));
  }

  private static String text(Sentence sentence) {
    return Piece.join(sentence, Piece::unlinked);
  }
}
