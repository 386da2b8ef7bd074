package org.ruascope.alert.rule;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ruascope.alert.Rule;
import org.ruascope.report.Verdict.Kind;

/** A domain as it is seen at one time: all that rules ask of it. */
final class Case {
  private final Window window;
  private final Facts facts;
  private final History history;
  private final Tuning tuning;
  private final List<Facts.Reports> genuine;
  private final Habits habits;
  private final int firstDay;
  private final int closed;
  private final List<Facts.Mail> mail;
  private final Map<String, List<Facts.Mail>> bySource;

  Case(Window window, Facts facts, History history, Tuning tuning) {
    this.window = window;
    this.facts = facts;
    this.history = history;
    this.tuning = tuning;
    this.genuine = facts.genuine();
    this.habits = new Habits(window, genuine);
    this.firstDay =
        genuine.stream().mapToInt(each -> window.index(each.day())).min().orElse(History.DAYS);
    this.closed = habits.closed();
    this.mail = Daily.of(window, facts.mail());
    this.bySource = mail.stream().collect(Collectors.groupingBy(Facts.Mail::source));
  }

  Window window() {
    return window;
  }

  String domain() {
    return facts.domain();
  }

  Facts facts() {
    return facts;
  }

  /** Reports that may be from whom they say. */
  List<Facts.Reports> genuine() {
    return genuine;
  }

  /** Days whose reports have nearly all come, from the first on. */
  int closed() {
    return closed;
  }

  /** The part of usual messages whose reporters have reported on a day, from 0 to 1. */
  double covered(int day) {
    return habits.covered(day);
  }

  /** The sources of one's own mail, and strangers that are watched one by one. */
  Set<String> sources() {
    return bySource.keySet().stream()
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Facts.Mail> of(String source) {
    return bySource.getOrDefault(source, List.of());
  }

  static boolean isOwn(Facts.Mail mail) {
    return mail.whose() == Kind.COMPLIANT || mail.whose() == Kind.MISALIGNED;
  }

  static boolean isStrange(Facts.Mail mail) {
    return mail.whose() == Kind.UNKNOWN;
  }

  /** Messages that don't pass DMARC. */
  static long failed(Tally tally) {
    return tally.all() - tally.aligned();
  }

  /** Counts by day of the closed days. */
  Series closed(List<Facts.Mail> mail, ToLongFunction<Tally> hits, ToLongFunction<Tally> all) {
    return series(closed, mail, hits, all);
  }

  /** Counts by day of all days: the last may still grow. */
  Series known(List<Facts.Mail> mail, ToLongFunction<Tally> hits, ToLongFunction<Tally> all) {
    return series(History.DAYS, mail, hits, all);
  }

  private Series series(
      int days, List<Facts.Mail> mail, ToLongFunction<Tally> hits, ToLongFunction<Tally> all) {
    Series series = new Series(days);
    for (Facts.Mail each : mail) {
      int day = window.index(each.day());
      if (day < days) {
        series.add(day, hits.applyAsLong(each.tally()), all.applyAsLong(each.tally()));
      }
    }
    return series;
  }

  /** By day, whoever told of it. */
  List<Facts.Mail> mail(Predicate<Facts.Mail> which) {
    return mail.stream().filter(which).toList();
  }

  /** Who saw the most hits among such mail since a day, the most first. */
  List<String> reporters(List<Facts.Mail> such, int since, ToLongFunction<Tally> hits) {
    Set<Sort> sorts = such.stream().map(Sort::of).collect(Collectors.toUnmodifiableSet());
    List<Facts.Mail> told =
        facts.mail().stream().filter(each -> sorts.contains(Sort.of(each))).toList();
    return most(told, since, hits, Facts.Mail::reporter);
  }

  private record Sort(String source, Kind whose) {
    static Sort of(Facts.Mail mail) {
      return new Sort(mail.source(), mail.whose());
    }
  }

  /** Who sent the most hits since a day, the most first. */
  List<String> senders(List<Facts.Mail> mail, int since, ToLongFunction<Tally> hits) {
    return most(mail, since, hits, Facts.Mail::source).stream()
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private List<String> most(
      List<Facts.Mail> mail,
      int since,
      ToLongFunction<Tally> hits,
      Function<Facts.Mail, String> name) {
    Map<String, Long> sums = new HashMap<>();
    mail.stream()
        .filter(each -> window.index(each.day()) >= since)
        .forEach(each -> sums.merge(name.apply(each), hits.applyAsLong(each.tally()), Long::sum));
    return sums.entrySet().stream()
        .filter(each -> each.getValue() > 0)
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The policy that the latest reports tell; empty if there are none. */
  String policy() {
    return genuine.stream()
        .filter(each -> !each.policy().isEmpty())
        .max(Comparator.comparing(Facts.Reports::day))
        .map(Facts.Reports::policy)
        .orElse("");
  }

  /** Whether receivers are asked to do something about mail that fails. */
  boolean isEnforced() {
    return policy().equals("quarantine") || policy().equals("reject");
  }

  long minimum(Rule rule, long usual) {
    return tuning.minimumMessages(rule, domain()).orElse(usual);
  }

  Tuning tuning() {
    return tuning;
  }

  /** The first day with any report; {@link History#DAYS} if there is none. */
  int firstDay() {
    return firstDay;
  }

  /** Whether it sent before the days that are looked at. */
  boolean sentBefore(String source) {
    return history.sentBefore(domain(), source, window.first());
  }

  static int firstDay(Series series) {
    return IntStream.range(0, series.days())
        .filter(day -> series.all(day) > 0)
        .findFirst()
        .orElse(series.days());
  }
}
