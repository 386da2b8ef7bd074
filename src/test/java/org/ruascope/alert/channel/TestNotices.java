package org.ruascope.alert.channel;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ruascope.advice.Link;
import org.ruascope.advice.PageAddress;
import org.ruascope.advice.Sentence;
import org.ruascope.alert.Notice;
import org.ruascope.alert.Notice.Occasion;
import org.ruascope.alert.Rule;
import org.ruascope.alert.Severity;

/** Notices to be told. */
final class TestNotices {
  static final PageAddress PAGE = new PageAddress(URI.create("https://dmarc.example.com/"));
  static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private TestNotices() {}

  /** A key that fails. */
  static Notice keyFails() {
    return about("Office", "KEY-1", Occasion.FIRING);
  }

  /** About a source with this name. */
  static Notice about(String source, String alert, Occasion occasion) {
    return about(source, "example.com", "reject", alert, occasion, NOW);
  }

  /** A key that fails since two days before. */
  static Notice keyFails(Occasion occasion, Instant at) {
    return about("Office", "example.com", "reject", "KEY-1", occasion, at);
  }

  /** Of which strangers have written all that they may write. */
  static Notice hostile(String text) {
    return about(text, text, text, "KEY-1", Occasion.FIRING, NOW);
  }

  private static Notice about(
      String source, String domain, String policy, String alert, Occasion occasion, Instant at) {
    Map<String, String> names =
        Map.of("source", source, "policy", policy, "messages", "3,412", "share", "97 %");
    return new Notice(
        "notice-" + alert + "-" + occasion.word(),
        alert,
        occasion,
        Rule.KEY_FAILS,
        Severity.CRITICAL,
        domain,
        source,
        at.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2)),
        at,
        3_412,
        new Sentence("Signatures of {source} fail", names),
        List.of(
            new Sentence(
                "Since 20 November, {messages} messages of {source} fail DKIM, {share}.", names)),
        new Sentence("At p={policy} they are refused.", names),
        List.of(
            new Sentence("Publish the key of {source} again.", names),
            new Sentence("Have the service sign with it.", Map.of())),
        new Link("/alerts", Map.of("alert", List.of(alert), "source", List.of(source))));
  }

  /** Several about one thing each. */
  static List<Notice> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> about("source " + number, "A" + number, Occasion.FIRING))
        .toList();
  }

  /** A letter with an image. */
  static Letter letter() {
    return letter("example.com: 98 % aligned", "All is well.\n");
  }

  /** A letter that says this. */
  static Letter letter(String subject, String text) {
    return new Letter(
        "weekly/example.com/2026-11-16",
        subject,
        text,
        "<!DOCTYPE html><html lang=\"en\"><body><img src=\"cid:chart\" alt=\"\"></body></html>",
        List.of(new Letter.Image("chart", ByteBuffer.wrap(new byte[] {1, 2, 3}))),
        new Link("/", Map.of("domain", List.of("example.com"))));
  }
}
