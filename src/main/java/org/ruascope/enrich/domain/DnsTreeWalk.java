package org.ruascope.enrich.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;
import org.ruascope.enrich.TreeWalk;
import org.ruascope.report.ReportKey;

/**
 * The tree walk of RFC 9989 section 4.10. All names of a walk are asked for at once, instead of one
 * after the other: the answers are the same, and come sooner. Keeps none that is there; that is up
 * to the {@link Dns}.
 */
public final class DnsTreeWalk implements TreeWalk {
  private static final String LABEL = "_dmarc.";

  /** In DNS no name has more than 253 characters. */
  private static final int LONGEST = 253 - LABEL.length();

  /** More than any real report needs. */
  private static final int DOMAINS_A_REPORT = 200;

  private final Dns dns;
  private final Consumer<List<CompletableFuture<?>>> waiting;
  private final Map<String, CompletableFuture<Walked>> coming = new ConcurrentHashMap<>();
  private final Allowance allowance = new Allowance(DOMAINS_A_REPORT);

  /**
   * A tree walk that asks there.
   *
   * @param waiting waits for answers, as long as it sees fit
   */
  public DnsTreeWalk(Dns dns, Consumer<List<CompletableFuture<?>>> waiting) {
    this.dns = dns;
    this.waiting = waiting;
  }

  @Override
  public void await() {
    List<CompletableFuture<?>> missing = List.copyOf(coming.values());
    if (!missing.isEmpty()) {
      waiting.accept(missing);
    }
  }

  @Override
  public Aligned aligned(ReportKey report, String author, List<String> domains) {
    List<String> related =
        domains.stream().distinct().filter(one -> haveTopLevelInCommon(author, one)).toList();
    return related.isEmpty() ? Aligned.NO : related(report, author, related);
  }

  /** An organizational domain is above all that is below it: others can't have the same. */
  private static boolean haveTopLevelInCommon(String one, String other) {
    return Labels.last(one, 1).equals(Labels.last(other, 1));
  }

  private Aligned related(ReportKey report, String author, List<String> domains) {
    Set<Aligned> found = EnumSet.noneOf(Aligned.class);
    CompletableFuture<Walked> walk = walk(report, author);
    for (String domain : domains) {
      found.add(compare(walk, walk(report, domain)));
    }
    return Stream.of(Aligned.YES, Aligned.PENDING, Aligned.UNKNOWN)
        .filter(found::contains)
        .findFirst()
        .orElse(Aligned.NO);
  }

  /**
   * Where nothing is found for the author, DNS has changed since the report: its reporter found a
   * record, or there would be no report.
   */
  private static Aligned compare(
      @Nullable CompletableFuture<Walked> author, @Nullable CompletableFuture<Walked> other) {
    if (author == null || other == null) {
      return Aligned.UNKNOWN;
    }
    Walked from = author.getNow(Walked.NO_ANSWER);
    Walked passed = other.getNow(Walked.NO_ANSWER);
    if (from.organization() == null || passed.organization() == null) {
      return Aligned.PENDING;
    }
    if (!from.byRecord()) {
      return Aligned.UNKNOWN;
    }
    return from.organization().equals(passed.organization()) ? Aligned.YES : Aligned.NO;
  }

  private @Nullable CompletableFuture<Walked> walk(ReportKey report, String domain) {
    return allowance.admits(report, domain) ? walk(domain) : null;
  }

  CompletableFuture<Walked> walk(String domain) {
    CompletableFuture<Walked> walk = coming.get(domain);
    return walk == null ? begin(domain) : walk;
  }

  private CompletableFuture<Walked> begin(String domain) {
    CompletableFuture<Walked> walk = ask(domain);
    if (!walk.isDone()) {
      coming.put(domain, walk);
      var unused = walk.thenRun(() -> coming.remove(domain, walk));
    }
    return walk;
  }

  private CompletableFuture<Walked> ask(String domain) {
    List<String> names = Labels.walk(domain);
    return Together.all(names, this::policyRecords).thenApply(answers -> Walked.of(names, answers));
  }

  private CompletableFuture<Answer> policyRecords(String name) {
    return name.length() > LONGEST
        ? CompletableFuture.completedFuture(Answer.NONE)
        : dns.ask(LABEL + name, RecordType.TXT);
  }
}
