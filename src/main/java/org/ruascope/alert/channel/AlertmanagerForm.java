package org.ruascope.alert.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.ruascope.advice.PageAddress;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;

/**
 * JSON for Alertmanager's {@code POST /api/v2/alerts}. The labels are the alert's identity there,
 * so they hold nothing that changes from day to day.
 *
 * @param page for links
 * @param keepAlive how long an alert is believed that isn't repeated
 */
record AlertmanagerForm(PageAddress page, Duration keepAlive) {

  String of(List<Notice> notices, Instant now) {
    return Json.text(notices.stream().map(notice -> alert(notice, now)).collect(Json.toArray()));
  }

  private ObjectNode alert(Notice notice, Instant now) {
    boolean resolved = notice.occasion() == Notice.Occasion.RESOLVED;
    ObjectNode alert =
        Json.object()
            .put("startsAt", earlier(notice.since(), notice.at()).toString())
            .put("endsAt", (resolved ? notice.at() : now.plus(keepAlive)).toString())
            .put("generatorURL", page.of(notice.link()));
    alert.set("labels", labels(notice));
    alert.set("annotations", annotations(notice));
    return alert;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Alertmanager takes an empty label for none. */
  private static ObjectNode labels(Notice notice) {
    ObjectNode labels =
        Json.object()
            .put("alertname", notice.rule().word())
            .put("job", "ruascope")
            .put("severity", notice.severity().word())
            .put("alert", notice.alert());
    if (notice.domain() != null) {
      labels.put("domain", Harmless.line(notice.domain()));
    }
    return notice.subject().isEmpty()
        ? labels
        : labels.put("subject", Harmless.line(notice.subject()));
  }

  private static ObjectNode annotations(Notice notice) {
    ObjectNode annotations =
        Json.object()
            .put("summary", Bulletin.headline(notice))
            .put("description", lines(notice.what()));
    if (notice.means() != null) {
      annotations.put("means", lines(List.of(notice.means())));
    }
    return annotations.put("next", lines(notice.next()));
  }

  private static String lines(List<Sentence> sentences) {
    return sentences.stream()
        .map(sentence -> Piece.join(sentence, Piece::text))
        .collect(Collectors.joining("\n"));
  }
}
