package org.ruascope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.config.Limits;
import org.ruascope.config.MailboxSettings;
import org.ruascope.parse.ReportParser;
import org.ruascope.receive.BatchHandler;
import org.ruascope.receive.Progress;
import org.ruascope.receive.imap.MailboxSource;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Batch;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;
import org.ruascope.report.Parsed;
import org.ruascope.testing.DovecotOptions;
import org.ruascope.testing.DovecotServer;
import org.ruascope.testing.PlainMailbox;
import org.ruascope.testing.TestElasticsearch;
import org.ruascope.testing.TestMaildir;
import org.ruascope.unpack.Unpacker;

/** Mails from Dovecot through a line of 20 ms: only read, and stored and moved. */
final class ImapSuite implements Suite {
  private static final int MAILS = 1_000;
  private static final int STORED = 10_000;
  private static final int RECORDS = 20;
  private static final int ROUND_TRIP = 20;
  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 5;

  private final Path folder;
  private final Unpacker unpacker = new Unpacker(Limits.DEFAULT);
  private final ReportParser parser = new ReportParser(Limits.DEFAULT);
  private int runs;

  ImapSuite(Path folder) {
    this.folder = folder;
  }

  @Override
  public void run(Figures figures) throws IOException, InterruptedException {
    figures.suite("imap", "Dovecot behind a line of " + ROUND_TRIP + " ms");
    Path home = Files.createDirectories(folder.resolve("dovecot"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (DovecotServer server = DovecotServer.start(home, DovecotOptions.PLAIN);
        SlowLine line = new SlowLine(server.port(), ROUND_TRIP)) {
      deliver(server.maildir("read", ""), MAILS);
      BareFetch.fetch(server.port(), "read", MAILS); // Dovecot makes its index
      figures.add("first, cold: fetch, unpack, parse", MAILS / read(line), "mails/s");
      for (int i = 0; i < WARM_UPS; i++) {
        read(line);
      }
      compare(figures, line);
      stored(figures, server, line);
    }
  }

  private static void deliver(TestMaildir maildir, int mails) {
    for (int i = 0; i < mails; i++) {
      String mail = new String(SampleMails.mail(i, RECORDS), StandardCharsets.ISO_8859_1);
      maildir.deliver("%d.mail".formatted(1_700_000_000 + i), mail);
    }
  }

  private void compare(Figures figures, SlowLine line) throws IOException, InterruptedException {
    double[] bare = new double[ROUNDS];
    double[] read = new double[ROUNDS];
    double[] ratios = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      bare[i] = Clock.seconds(() -> BareFetch.fetch(line.port(), "read", MAILS));
      read[i] = read(line);
      ratios[i] = bare[i] / read[i];
    }
    figures.add("bare FETCH of the same mails", MAILS / Clock.median(bare), "mails/s");
    figures.atLeast(2_000, "warm: fetch, unpack, parse", MAILS / Clock.median(read), "mails/s");
    figures.add("warm, of the bare FETCH", Clock.median(ratios), "");
  }

  private double read(SlowLine line) throws IOException, InterruptedException {
    MailboxSource source = source(line, "read");
    return Clock.seconds(() -> source.poll(readOnly(), Progress.SILENT));
  }

  /** Reads each record, and leaves the mails where they are. */
  private BatchHandler readOnly() {
    return (Batch batch) -> batch.deliveries().stream().map(this::read).toList();
  }

  private Parsed read(Delivery delivery) {
    List<AggregateReport> reports = new ArrayList<>();
    for (Document document : unpacker.unpack(delivery).documents()) {
      AggregateReport report = parser.parse(document).report();
      if (report != null) {
        reports.add(report);
        touch(report);
      }
    }
    if (reports.isEmpty()) {
      throw new IllegalStateException("a sample can't be read: " + delivery.source());
    }
    return new Parsed(delivery, List.of());
  }

  private static void touch(AggregateReport report) {
    try {
      report.records().forEach(record -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stored(Figures figures, DovecotServer server, SlowLine line)
      throws IOException, InterruptedException {
    for (int i = 0; i < Comparison.times(STORED * RECORDS); i++) {
      deliver(server.maildir("stored" + i, ""), STORED);
      BareFetch.fetch(server.port(), "stored" + i, 1); // as above
    }
    TestElasticsearch.wipe();
    try (WholePipeline pipeline = new WholePipeline(folder.resolve("imap"))) {
      new Comparison(figures, pipeline, time -> source(line, "stored" + time), STORED * RECORDS)
          .run("mails, stored and moved");
    }
  }

  private MailboxSource source(SlowLine line, String user) {
    MailboxSettings settings =
        PlainMailbox.settings("bench", line.port(), user, DovecotServer.PASSWORD);
    Path data = folder.resolve("state" + ++runs);
    return new MailboxSource(settings, WholePipeline.data(data), Limits.DEFAULT);
  }
}
