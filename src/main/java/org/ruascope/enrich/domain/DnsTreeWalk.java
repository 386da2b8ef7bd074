package org.ruascope.enrich.domain;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;
import org.ruascope.enrich.Recent;
import org.ruascope.enrich.TreeWalk;
import org.ruascope.enrich.Waiting;
import org.ruascope.report.ReportKey;

/**
 * The tree walk of RFC 9989 section 4.10. All names of a walk are asked for at once, instead of one
 * after the other: the answers are the same, and come sooner. What they come to is kept for a
 * minute; the answers themselves are up to the {@link Dns}.
 */
public final class DnsTreeWalk implements TreeWalk {
  private static final String LABEL = "_dmarc.";

  /** In DNS no name has more than 253 characters. */
  private static final int LONGEST = 253 - LABEL.length();

  /** More than any real report needs. */
  private static final int DOMAINS_A_REPORT = 200;

  /** What one domain comes to, against what another does. */
  private static final List<Aligned> RANK =
      List.of(Aligned.YES, Aligned.PENDING, Aligned.UNKNOWN, Aligned.NO);

  private final Dns dns;
  private final Waiting waiting;
  private final Map<String, CompletableFuture<Walked>> coming = new ConcurrentHashMap<>();
  private final Recent<String, Walked> recent = new Recent<>(System::nanoTime);
  private final Allowance allowance = new Allowance(DOMAINS_A_REPORT);

  /**
   * A tree walk that asks there.
   *
   * @param waiting waits for answers, as long as it sees fit
   */
  public DnsTreeWalk(Dns dns, Waiting waiting) {
    this.dns = dns;
    this.waiting = waiting;
  }

  @Override
  public boolean isAwaited() {
    return waiting.isWorthwhile();
  }

  @Override
  public void await() {
    List<CompletableFuture<?>> missing = List.copyOf(coming.values());
    if (!missing.isEmpty()) {
      waiting.await(missing);
    }
  }

  @Override
  public Aligned aligned(ReportKey report, String author, List<String> domains) {
    Aligned best = Aligned.NO;
    for (String domain : domains) {
      if (haveTopLevelInCommon(author, domain)) {
        Aligned found = compare(walked(report, author), walked(report, domain));
        best = RANK.indexOf(found) < RANK.indexOf(best) ? found : best;
      }
    }
    return best;
  }

  /** An organizational domain is above all that is below it: others can't have the same. */
  private static boolean haveTopLevelInCommon(String one, String other) {
    return Labels.last(one, 1).equals(Labels.last(other, 1));
  }

  /**
   * Where nothing is found for the author, DNS has changed since the report: its reporter found a
   * record, or there would be no report.
   */
  private static Aligned compare(@Nullable Walked from, @Nullable Walked passed) {
    if (from == null || passed == null) {
      return Aligned.UNKNOWN;
    }
    if (from.organization() == null || passed.organization() == null) {
      return Aligned.PENDING;
    }
    if (!from.byRecord()) {
      return Aligned.UNKNOWN;
    }
    return from.organization().equals(passed.organization()) ? Aligned.YES : Aligned.NO;
  }

  /** As far as it is known; null if nobody may ask any more. */
  private @Nullable Walked walked(ReportKey report, String domain) {
    Walked known = recent.find(domain);
    if (known != null) {
      return known;
    }
    return allowance.admits(report, domain) ? walk(domain).getNow(Walked.NO_ANSWER) : null;
  }

  CompletableFuture<Walked> walk(String domain) {
    CompletableFuture<Walked> walk = coming.get(domain);
    return walk == null ? begin(domain) : walk;
  }

  private CompletableFuture<Walked> begin(String domain) {
    CompletableFuture<Walked> walk = ask(domain);
    if (walk.isDone()) {
      keep(domain, walk.join());
    } else {
      coming.put(domain, walk);
      var unused = walk.thenRun(() -> coming.remove(domain, walk));
    }
    return walk;
  }

  private void keep(String domain, Walked walked) {
    if (walked.organization() != null) {
      recent.keep(domain, walked);
    }
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
