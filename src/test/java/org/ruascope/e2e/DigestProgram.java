package org.ruascope.e2e;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ruascope.advice.ServiceHelp;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.life.ChannelStates;
import org.ruascope.archive.Kept;
import org.ruascope.config.DigestSettings;
import org.ruascope.config.ElasticsearchSettings;
import org.ruascope.digest.DigestLetter;
import org.ruascope.digest.DigestReader;
import org.ruascope.digest.DueDates;
import org.ruascope.digest.Post;
import org.ruascope.index.ElasticsearchConnection;
import org.ruascope.index.Searches;
import org.ruascope.index.StoredMarks;

/** A program that sends the digest of a week by a webhook, if it is due, and ends. */
final class DigestProgram {
  private static final DigestSettings WEEKLY =
      new DigestSettings(
          "weekly", List.of(), DigestSettings.Span.WEEK, "", ZoneOffset.UTC, List.of());
  private static final DueDates AT_ONCE =
      new DueDates((cron, zone, from) -> Optional.of(from.plusSeconds(1)));

  private DigestProgram() {}

  /**
   * Sends.
   *
   * @param arguments where Elasticsearch is, where the webhook, and what time it is
   */
  public static void main(String[] arguments) {
    URI elasticsearch = URI.create(arguments[0]);
    Instant now = Instant.parse(arguments[2]);
    List<Channel> channels = AlertProgram.hooks(arguments[1]);
    try (ElasticsearchConnection connection =
        new ElasticsearchConnection(ElasticsearchSettings.of(elasticsearch))) {
      new Post(
              List.of(WEEKLY),
              channels,
              new ChannelStates(channels),
              writer(connection),
              new StoredMarks(connection),
              AT_ONCE,
              () -> now)
          .sendDue();
    }
  }

  private static Post.Writer writer(ElasticsearchConnection connection) {
    DigestReader reader =
        new DigestReader(
            new Searches(connection, Duration.ofSeconds(30)),
            name -> ServiceHelp.NONE,
            () -> new Kept(0, 0, List.of()));
    DigestLetter form = new DigestLetter(URI.create("http://localhost"));
    return (domains, edition, today) -> form.of(reader.read(domains, edition, today));
  }
}
