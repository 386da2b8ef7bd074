package org.ruascope.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ruascope.enrich.TreeWalk.Aligned;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Records;
import org.ruascope.report.ReportKey;
import org.ruascope.report.ReportRecord;

class AlignmentEvaluatorTest {
  private final Set<String> walked = new HashSet<>();
  private final AtomicInteger read = new AtomicInteger();
  private final AlignmentEvaluator evaluator =
      new AlignmentEvaluator(
          PublicSuffixList::builtIn,
          (report, author, domains) -> {
            walked.addAll(domains);
            return Aligned.PENDING;
          });

  @Test
  void beginsTheWalksThatAreNeeded() {
    evaluator.expect(report(3, "mail.example.com=pass esp.example=fail"));

    assertThat(walked).containsExactly("mail.example.com");
  }

  @Test
  void needsNoWalkWhereTheVeryDomainPassed() {
    evaluator.expect(report(3, "mail.example.com=pass example.com=pass"));

    assertThat(walked).isEmpty();
  }

  @Test
  void readsNoMoreThanTheFirstRecords() {
    evaluator.expect(report(5_000, "mail.example.com=pass"));

    assertThat(read).hasValue(6);
  }

  @Test
  void readsNoRecordsWhereDnsIsNotAsked() {
    new AlignmentEvaluator(PublicSuffixList::builtIn, TreeWalk.NONE)
        .expect(report(3, "mail.example.com=pass"));

    assertThat(read).hasValue(0);
  }

  @Test
  void readsNoRecordsWhereNobodyWaits() {
    TreeWalk hurried =
        new TreeWalk() {
          @Override
          public Aligned aligned(ReportKey report, String author, List<String> domains) {
            return Aligned.PENDING;
          }

          @Override
          public boolean isAwaited() {
            return false;
          }
        };

    new AlignmentEvaluator(PublicSuffixList::builtIn, hurried)
        .expect(report(3, "mail.example.com=pass"));

    assertThat(read).hasValue(0);
  }

  @Test
  void leavesItToOthersToTellThatRecordsCanNotBeRead() {
    Records broken =
        visitor -> {
          throw new IOException("no disk");
        };

    evaluator.expect(new Sample(null, "example.com", null, null, "pass").report(broken));

    assertThat(walked).isEmpty();
  }

  private AggregateReport report(int records, String results) {
    Sample sample = new Sample(null, "example.com", null, results, "pass");
    ReportRecord record = sample.record("dkim");
    return sample.report(
        visitor -> {
          for (int i = 0; i < records; i++) {
            read.incrementAndGet();
            visitor.visit(record);
          }
        });
  }
}
