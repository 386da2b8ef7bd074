package org.ruascope.enrich.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.ruascope.dns.Answer;
import org.ruascope.dns.Answer.Status;
import org.ruascope.dns.Dns;
import org.ruascope.dns.RecordType;

/**
 * Reads a domain's SPF record and all that it leads to, level by level: what a level includes is
 * the next. Goes on where a receiver would give up, for what stands there is the owner's intention;
 * but not for ever. Used once.
 */
final class SpfReading {
  private static final int MAX_LOOKUPS = 10;
  private static final int MAX_VOID_LOOKUPS = 2;

  private final Dns dns;
  private final String domain;
  private final SpfBudget budget = new SpfBudget();
  private final Map<String, SpfRecord> records = new LinkedHashMap<>();
  private final Set<SpfFault> faults = EnumSet.noneOf(SpfFault.class);
  private int voidLookups;
  private boolean answered = true;

  SpfReading(Dns dns, String domain) {
    this.dns = dns;
    this.domain = domain;
  }

  /** Done when all answers are there; never fails. */
  CompletableFuture<SpfTree> read() {
    return level(List.of(domain));
  }

  private CompletableFuture<SpfTree> level(List<String> names) {
    return Together.all(names, name -> dns.ask(name, RecordType.TXT))
        .thenCompose(answers -> resolve(names, answers));
  }

  private CompletableFuture<SpfTree> resolve(List<String> names, List<Answer> answers) {
    List<SpfText> texts = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      texts.add(text(names.get(i), answers.get(i)));
    }
    List<SpfResolving> open = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      open.add(new SpfResolving(dns, budget, names.get(i), texts.get(i)));
    }
    return Together.all(open, SpfResolving::resolve)
        .thenCompose(parts -> goOn(names, texts, parts));
  }

  /** The record among a name's texts. */
  private SpfText text(String name, Answer answer) {
    answered &= answer.status() != Status.NO_ANSWER;
    List<String> found = answer.values().stream().filter(SpfText::isRecord).toList();
    add(SpfFault.SEVERAL_RECORDS, found.size() > 1);
    if (answer.status() == Status.NO_ANSWER || found.size() > 1) {
      return SpfText.UNCLEAR;
    }
    if (found.isEmpty()) {
      add(SpfFault.NO_RECORD_INCLUDED, !name.equals(domain));
      voidLookups += answer.status() == Status.NONE ? 1 : 0;
      return SpfText.NONE;
    }
    return SpfText.of(found.getFirst());
  }

  private CompletableFuture<SpfTree> goOn(
      List<String> names, List<SpfText> texts, List<List<SpfPart>> parts) {
    Set<String> next = new LinkedHashSet<>();
    for (int i = 0; i < names.size(); i++) {
      SpfRecord record = bounded(SpfRecord.of(texts.get(i), parts.get(i)));
      records.put(names.get(i), record);
      add(SpfFault.SYNTAX, !texts.get(i).wellFormed());
      parts.get(i).forEach(this::note);
      next.addAll(record.next());
    }
    next.removeAll(records.keySet());
    return next.isEmpty() ? CompletableFuture.completedFuture(tree()) : level(List.copyOf(next));
  }

  private SpfRecord bounded(SpfRecord record) {
    boolean fits = budget.allowsNetworks(record.networks());
    add(SpfFault.TOO_BIG, !fits);
    return fits ? record : SpfRecord.UNCLEAR;
  }

  private void note(SpfPart part) {
    faults.addAll(part.faults());
    voidLookups += part.isVoid() ? 1 : 0;
    answered &= part.answered();
  }

  private SpfTree tree() {
    SpfLookups lookups = new SpfLookups(records);
    add(SpfFault.TOO_MANY_LOOKUPS, lookups.of(domain) > MAX_LOOKUPS);
    add(SpfFault.LOOP, lookups.hasLoop());
    add(SpfFault.TOO_MANY_VOID_LOOKUPS, voidLookups > MAX_VOID_LOOKUPS);
    return new SpfTree(domain, records, faults, answered);
  }

  private void add(SpfFault fault, boolean holds) {
    if (holds) {
      faults.add(fault);
    }
  }
}
