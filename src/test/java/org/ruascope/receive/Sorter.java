package org.ruascope.receive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.report.Batch;
import org.ruascope.report.Delivery;
import org.ruascope.report.Finding;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;

/**
 * A stand-in for the pipeline: reads every delivery twice and judges it by a word of its text,
 * {@code broken}, {@code private}, {@code tls} or {@code failure}; all else are reports.
 */
public final class Sorter implements BatchHandler {

  /** The words that decide. */
  public static final String BROKEN = "broken";

  public static final String PRIVATE = "private";

  public static final String TLS = "tls";

  public static final String FAILURE = "failure";

  private final List<Batch> batches = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  @Override
  public synchronized List<Parsed> handle(Batch batch) {
    List<Parsed> parsed = batch.deliveries().stream().map(this::judge).toList();
    batches.add(batch);
    return parsed;
  }

  private Parsed judge(Delivery delivery) {
    return new Parsed(delivery, List.of(finding(delivery)));
  }

  private Finding finding(Delivery delivery) {
    try {
      String text = read(delivery);
      if (!text.equals(read(delivery))) {
        throw new IllegalStateException(delivery.source() + " differs when read again");
      }
      texts.add(text);
      return finding(delivery.source(), text);
    } catch (RejectedException e) {
      return Finding.rejected(delivery.source(), e.rejection());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Finding finding(String source, String text) {
    if (text.contains(BROKEN)) {
      return Finding.rejected(source, new Rejection(Rejection.Reason.CORRUPT, "broken"));
    }
    return Finding.other(source, outcome(text));
  }

  private static Outcome outcome(String text) {
    if (text.contains(PRIVATE)) {
      return Outcome.NOT_A_REPORT;
    }
    if (text.contains(TLS)) {
      return Outcome.TLS_REPORT;
    }
    return text.contains(FAILURE) ? Outcome.FAILURE_REPORT : Outcome.DUPLICATE;
  }

  private static String read(Delivery delivery) throws IOException {
    try (InputStream in = delivery.content().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What was handed over so far. */
  public List<Batch> batches() {
    return batches;
  }

  /** The text of every delivery that could be read, in order. */
  public List<String> texts() {
    return texts;
  }
}
