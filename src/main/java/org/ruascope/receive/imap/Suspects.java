package org.ruascope.receive.imap;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mails that didn't come when they were asked for: the server refused, or the line broke. Those
 * that were asked for together are asked for again in halves, after all others, until the one that
 * is at fault is alone. When it doesn't come alone either, it is held back for an hour.
 */
final class Suspects {
  static final Duration REST = Duration.ofHours(1);

  /** With so many held back it isn't the mails' fault; no more are asked for within the hour. */
  static final int MOST_HELD = 20;

  private static final Pattern SPACE = Pattern.compile(" ");

  private final List<UidRanges> groups = new ArrayList<>();
  private UidRanges asked = new UidRanges();
  private UidRanges heldBack = new UidRanges();
  private Instant since = Instant.EPOCH;
  private String why = "";

  /**
   * Reads what {@link #write} wrote. Those that were held back for an hour are asked for again.
   *
   * @throws NumberFormatException for anything else
   * @throws DateTimeException for anything else
   */
  static Suspects read(Properties properties) {
    Suspects suspects = new Suspects();
    SPACE
        .splitAsStream(properties.getProperty("suspects", ""))
        .filter(group -> !group.isEmpty())
        .map(UidRanges::parse)
        .forEach(suspects.groups::add);
    suspects.heldBack = UidRanges.parse(properties.getProperty("held-back", ""));
    suspects.since = Instant.parse(properties.getProperty("held-since", Instant.EPOCH.toString()));
    suspects.why = properties.getProperty("held-why", "");
    suspects.release();
    return suspects;
  }

  private void release() {
    // Absolute, so that a clock that is set back holds nothing for longer.
    if (Duration.between(since, Instant.now()).abs().compareTo(REST) >= 0) {
      heldBack.uids().forEach(uid -> groups.add(one(uid)));
      heldBack = new UidRanges();
    }
  }

  private static UidRanges one(long uid) {
    return UidRanges.of(List.of(uid));
  }

  void write(Properties properties) {
    properties.setProperty(
        "suspects", groups.stream().map(UidRanges::toString).collect(Collectors.joining(" ")));
    properties.setProperty("held-back", heldBack.toString());
    properties.setProperty("held-since", since.toString());
    properties.setProperty("held-why", why);
  }

  /**
   * Mails that were asked for together didn't come.
   *
   * @param reason what was said instead, for people
   */
  void blame(UidRanges uids, String reason) {
    forget(uids);
    if (uids.size() == 1 && uids.equals(asked)) {
      hold(uids, reason);
    } else {
      groups.addAll(uids.halves());
    }
  }

  private void hold(UidRanges uids, String reason) {
    since = heldBack.isEmpty() ? Instant.now() : since;
    heldBack.add(uids);
    why = reason;
  }

  /** Mails that have come, or are gone. */
  void forget(UidRanges uids) {
    groups.replaceAll(group -> group.without(uids));
    groups.removeIf(UidRanges::isEmpty);
    heldBack = heldBack.without(uids);
  }

  /**
   * Takes out those that are to be asked for next; empty if there are none, or too many are held
   * back.
   */
  Optional<UidRanges> take() {
    if (groups.isEmpty() || heldBack.size() >= MOST_HELD) {
      return Optional.empty();
    }
    asked = groups.removeFirst();
    return Optional.of(asked);
  }

  boolean contains(long uid) {
    return heldBack.contains(uid) || groups.stream().anyMatch(group -> group.contains(uid));
  }

  /** All of them. */
  UidRanges all() {
    UidRanges all = new UidRanges();
    groups.forEach(all::add);
    all.add(heldBack);
    return all;
  }

  boolean holdsBack() {
    return !heldBack.isEmpty();
  }

  /** What was said instead of the last that is held back, for people. */
  String why() {
    return why;
  }
}
