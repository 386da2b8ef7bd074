package org.ruascope.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ruascope.archive.QuarantineNote.Refusal;
import org.ruascope.archive.Quarantined;

/** All about one delivery in the quarantine. */
final class QuarantinePage {
  private static final int NAME_WIDTH = 9;

  private final PrintStream out;

  QuarantinePage(PrintStream out) {
    this.out = out;
  }

  void show(Quarantined one, String id) {
    line("id", one.hash());
    line("when", one.note().time().toString());
    line("source", one.note().source());
    line("raw file", one.file() + " (gzip, " + Summary.number(one.size()) + " bytes)");
    one.note().refusals().forEach(this::show);
    out.println();
    out.println("→ " + advice(one.note().refusals()) + " ruascope quarantine retry " + id);
    out.flush();
  }

  private void show(Refusal refusal) {
    out.println();
    line("where", refusal.where());
    line("reason", refusal.reason());
    line("detail", refusal.detail());
    line("remedy", refusal.remedy() + was(refusal));
  }

  private static String was(Refusal refusal) {
    return refusal.limit() == null ? "" : ", which was " + Summary.number(refusal.limit());
  }

  private static String advice(List<Refusal> refusals) {
    if (refusals.isEmpty()) {
      return "Its note is lost; this makes it anew:";
    }
    if (refusals.stream().anyMatch(refusal -> refusal.setting() == null)) {
      return "No setting would admit all of it. After an update of ruascope:";
    }
    return "Set " + settings(refusals) + " higher, if you trust it; then:";
  }

  private static String settings(List<Refusal> refusals) {
    return refusals.stream()
        .map(Refusal::setting)
        .filter(Objects::nonNull)
        .map(Cells::printable)
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private void line(String name, String hostile) {
    out.println(Cells.left(name, NAME_WIDTH) + Cells.printable(hostile));
  }
}
