package org.ruascope.status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.FolderSettings;
import org.ruascope.config.MailboxSettings;
import org.ruascope.config.Schedule;
import org.ruascope.receive.Source;
import org.ruascope.report.Parsed;

/** Watches the configured sources; of others it takes no notice. For many threads. */
public final class SourceWatches {
  private final Map<String, SourceWatch> watches = new LinkedHashMap<>();
  private final InstantSource clock;

  /** Nothing was polled yet. */
  public SourceWatches(
      List<MailboxSettings> mailboxes, List<FolderSettings> folders, InstantSource clock) {
    this.clock = clock;
    mailboxes.forEach(this::add);
    folders.forEach(this::add);
  }

  private void add(MailboxSettings mailbox) {
    add(
        "mailboxes." + mailbox.name(),
        mailbox.host() + ", " + mailbox.folder(),
        words(mailbox.schedule()));
  }

  private void add(FolderSettings folder) {
    add("folders." + folder.name(), folder.path().toString(), words(folder.schedule()));
  }

  private void add(String name, String place, String schedule) {
    watches.put(name, new SourceWatch(name, place, schedule));
  }

  private static String words(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Every every -> "every " + words(every.interval());
      case Schedule.Cron cron -> "by cron: " + cron.expression();
    };
  }

  private static String words(Duration interval) {
    return interval.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  /** A source will be polled for the first time. */
  public void planned(Source source, Instant first) {
    with(source, watch -> watch.planned(first));
  }

  /**
   * A poll begins.
   *
   * @param next when the next one does; null if never
   */
  public void begins(Source source, @Nullable Instant next) {
    with(source, watch -> watch.begins(clock.instant(), next));
  }

  /** So many deliveries more were found. */
  public void found(Source source, long deliveries) {
    with(source, watch -> watch.found(deliveries));
  }

  /** These are stored and acknowledged. */
  public void done(Source source, List<Parsed> acknowledged) {
    with(source, watch -> watch.done(acknowledged));
  }

  /**
   * A poll is over.
   *
   * @param failure what ended it early, or null
   */
  public void ended(Source source, @Nullable Throwable failure) {
    with(source, watch -> watch.ended(clock.instant(), failure, source.certificate()));
  }

  private void with(Source source, Consumer<SourceWatch> event) {
    SourceWatch watch = watches.get(source.name());
    if (watch != null) {
      event.accept(watch);
    }
  }

  /** All, in the order of the configuration. */
  public List<SourceState> states() {
    return watches.values().stream().map(SourceWatch::state).toList();
  }
}
