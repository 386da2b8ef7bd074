package org.ruascope;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Rule;
import org.ruascope.alert.life.Selection;
import org.ruascope.alert.life.State;
import org.ruascope.alert.view.AlertView;
import org.ruascope.alert.view.AlertViews;
import org.ruascope.report.Text;
import org.ruascope.web.BadRequestException;
import org.ruascope.web.Deed;
import org.ruascope.web.MissingException;
import org.ruascope.web.Parameters;
import org.ruascope.web.Resource;
import org.ruascope.web.Wanted;

/** What the page asks about alerts, and what can be done with them there. */
final class AlertResources {
  private static final int USUAL_SIZE = 50;
  private static final int MOST_SIZE = 200;
  private static final int DEEPEST = 10_000;
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_NOTE = 500;
  private static final Duration LONGEST_SILENCE = Duration.ofDays(366);

  private final AlertViews alerts;
  private final InstantSource clock;

  AlertResources(AlertViews alerts, InstantSource clock) {
    this.alerts = alerts;
    this.clock = clock;
  }

  Stream<Resource> all() {
    return Stream.of(
        new Resource("alerts", asked -> alerts.list(selection(asked))),
        new Resource("alert", asked -> one(alerts.find(id(asked.text("id"))))));
  }

  Stream<Deed> deeds() {
    return Stream.of(
        new Deed("alert/acknowledge", this::acknowledge), new Deed("alert/silence", this::silence));
  }

  private static Selection selection(Parameters asked) {
    int size = asked.number("size", USUAL_SIZE, 1, MOST_SIZE);
    int page = asked.number("page", 1, 1, DEEPEST / size);
    return new Selection(
        asked.words("state", State.class),
        asked.words("rule", Rule.class).stream().findFirst().orElse(null),
        asked.text("domain"),
        (page - 1) * size,
        size);
  }

  private AlertView acknowledge(Wanted wanted, String user) {
    wanted.requireOnly(List.of("id", "note"));
    return one(alerts.acknowledge(id(wanted.text("id", LONGEST_ID)), note(wanted), user));
  }

  private AlertView silence(Wanted wanted, String user) {
    wanted.requireOnly(List.of("id", "until", "note"));
    Instant until = wanted.time("until");
    if (until != null && !isPossible(until)) {
      throw new BadRequestException("until must be a time in the next 366 days");
    }
    return one(alerts.silence(id(wanted.text("id", LONGEST_ID)), until, note(wanted), user));
  }

  private static String note(Wanted wanted) {
    return Objects.requireNonNullElse(wanted.text("note", LONGEST_NOTE), "");
  }

  private boolean isPossible(Instant until) {
    Instant now = clock.instant();
    return until.isAfter(now) && until.isBefore(now.plus(LONGEST_SILENCE));
  }

  private static String id(@Nullable String given) {
    if (given == null || !given.matches("[0-9a-f]{1,100}")) {
      throw new BadRequestException(
          "id must be that of an alert, not " + Text.quote(String.valueOf(given)));
    }
    return given;
  }

  private static AlertView one(Optional<AlertView> found) {
    return found.orElseThrow(() -> new MissingException("There is no such alert"));
  }
}
