package org.ruascope.digest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.channel.Channel;
import org.ruascope.alert.channel.DeliveryException;
import org.ruascope.alert.channel.Letter;
import org.ruascope.alert.life.ChannelStates;
import org.ruascope.config.DigestSettings;
import org.ruascope.index.Marks;
import org.ruascope.index.Marks.Mark;
import org.ruascope.report.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends letters when they are due: each by each channel at least once, and not again once that is
 * known, since a mark in Elasticsearch is set before and after. What fails is tried again, at
 * growing intervals. For one thread at a time.
 */
public final class Post {
  private static final Logger LOG = LoggerFactory.getLogger(Post.class);

  private final List<DigestSettings> digests;
  private final List<Channel> channels;
  private final ChannelStates states;
  private final Writer writer;
  private final Marks marks;
  private final DueDates due;
  private final InstantSource clock;
  private final Map<String, Attempt> attempts = new HashMap<>();

  /** Writes letters. */
  @FunctionalInterface
  public interface Writer {
    /**
     * The letter on domains and a week or month.
     *
     * @param domains empty: all
     * @param today in UTC
     * @throws UnavailableException when what it tells can't be read
     */
    Letter write(List<String> domains, Edition edition, LocalDate today);
  }

  /**
   * Sends nothing yet.
   *
   * @param channels by which letters can be sent
   * @param states are told how these are
   */
  public Post(
      List<DigestSettings> digests,
      List<Channel> channels,
      ChannelStates states,
      Writer writer,
      Marks marks,
      DueDates due,
      InstantSource clock) {
    this.digests = List.copyOf(digests);
    this.channels = List.copyOf(channels);
    this.states = states;
    this.writer = writer;
    this.marks = marks;
    this.due = due;
    this.clock = clock;
  }

  /** Sends what is due and not sent yet. A failure is told, not thrown: it is tried again. */
  public void sendDue() {
    Instant now = clock.instant();
    for (DigestSettings digest : digests) {
      due.edition(digest, now).ifPresent(edition -> send(digest, edition, now));
    }
  }

  private void send(DigestSettings digest, Edition edition, Instant now) {
    for (Channel channel : channels) {
      if (digest.channels().isEmpty() || digest.channels().contains(channel.name())) {
        attempts.compute(
            digest.name() + "/" + channel.name(),
            (way, before) -> attempt(digest, channel, now, latest(before, edition)));
      }
    }
  }

  private static Attempt latest(@Nullable Attempt before, Edition edition) {
    return before != null && before.edition().equals(edition) ? before : Attempt.first(edition);
  }

  private Attempt attempt(DigestSettings digest, Channel channel, Instant now, Attempt attempt) {
    if (!attempt.isDue(now)) {
      return attempt;
    }
    try {
      return deliver(digest, channel, now, attempt) ? attempt.succeeded() : attempt.failed(now);
    } catch (DeliveryException e) {
      states.failed(channel.name(), e, now);
      tell(digest, channel, e.getMessage(), e.remedy());
      return attempt.failed(now, e);
    } catch (UnavailableException e) {
      tell(digest, channel, e.getMessage(), e.remedy());
      return attempt.failed(now);
    }
  }

  /** Whether it is known to be sent; another instance may be about to. */
  private boolean deliver(DigestSettings digest, Channel channel, Instant now, Attempt attempt)
      throws DeliveryException {
    Edition edition = attempt.edition();
    String id = String.join("/", digest.name(), edition.id(), channel.name());
    if (marks.isDone(id)) {
      return true;
    }
    Optional<Mark> mark = marks.begin(id, now);
    if (mark.isEmpty()) {
      return false;
    }
    deliver(digest, channel, edition, mark.get(), now);
    states.sent(channel.name(), clock.instant());
    LOG.info("The digest {} of {} was sent by {}", digest.name(), edition.id(), channel.name());
    return true;
  }

  private void deliver(
      DigestSettings digest, Channel channel, Edition edition, Mark mark, Instant now)
      throws DeliveryException {
    try {
      LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
      channel.send(writer.write(digest.domains(), edition, today));
    } catch (DeliveryException | UnavailableException e) {
      marks.release(mark);
      throw e;
    }
    marks.done(mark, clock.instant());
  }

  private static void tell(
      DigestSettings digest, Channel channel, @Nullable String message, String remedy) {
    LOG.warn(
        "The digest {} can't be sent by {}: {}{}. It is tried again",
        digest.name(),
        channel.name(),
        message,
        remedy.isEmpty() ? "" : "; " + remedy);
  }
}
