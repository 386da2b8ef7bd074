package org.ruascope.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ruascope.check.Check;
import org.ruascope.config.DataSettings;
import org.ruascope.config.Limits;
import org.ruascope.report.Delivery;
import org.ruascope.report.Outcome;
import org.ruascope.report.Parsed;
import org.ruascope.report.RejectedException;
import org.ruascope.report.UnavailableException;

/**
 * Keeps deliveries whole: those with reports, so that they can be replayed, and those that can't be
 * accepted, so that somebody can look into them. Each is one gzip file named by the SHA-256 of its
 * raw bytes ({@code ab/abcdef….gz}) and written once. Files are durable, and get their names, at
 * {@link #commit()}, which must come before any acknowledgement.
 */
public final class Archive {

  private final HashedFolder archive;
  private final HashedFolder failureReports;
  private final HashedFolder quarantine;
  private final Quarantine notes;
  private final boolean keepsFailureReports;
  private final Limits limits;
  private final InstantSource clock;

  /**
   * An archive, which need not be there yet.
   *
   * @param limits noted beside what passes one of them
   */
  public Archive(DataSettings data, Limits limits) {
    this(data, limits, InstantSource.system());
  }

  Archive(DataSettings data, Limits limits, InstantSource clock) {
    this.archive = new HashedFolder(data.archive(), "archive.path");
    this.failureReports =
        new HashedFolder(data.archive().resolve("failure-reports"), "archive.path");
    this.notes = new Quarantine(data);
    this.keepsFailureReports = data.failureReports();
    this.limits = limits;
    this.quarantine = new HashedFolder(data.quarantine(), "quarantine.path");
    this.clock = clock;
  }

  /**
   * Keeps a delivery that has a report; does nothing with others. Failure reports, which hold
   * people's mails, go to a folder of their own, so that they can be removed sooner; or nowhere, if
   * the settings say so.
   *
   * @return what was given, with the name of the file in each report
   * @throws UnavailableException when it can't be written
   */
  public Parsed keep(Parsed parsed) {
    if (parsed.hasReport()) {
      String hash = store(parsed.delivery(), archive);
      return parsed.withReports(report -> report.archivedAs(hash));
    } else if (parsed.has(Outcome.FAILURE_REPORT)) {
      keepFailureReport(parsed.delivery());
    } else if (parsed.has(Outcome.TLS_REPORT)) {
      store(parsed.delivery(), archive);
    }
    return parsed;
  }

  private void keepFailureReport(Delivery delivery) {
    if (keepsFailureReports) {
      store(delivery, failureReports);
    }
  }

  /**
   * Keeps a delivery that has something quarantined, with the reasons as JSON beside it, unless the
   * same stand there already; does nothing with others. A delivery that its source refuses to hand
   * over (too large, say) stays with the source.
   *
   * @return what was given
   * @throws UnavailableException when it can't be written
   */
  public Parsed quarantine(Parsed parsed) {
    if (parsed.disposal() == Parsed.Disposal.QUARANTINE) {
      String hash = store(parsed.delivery(), quarantine);
      if (!hash.isEmpty()) {
        note(hash, QuarantineNote.of(parsed, limits, clock.instant()));
      }
    }
    return parsed;
  }

  private void note(String hash, QuarantineNote note) {
    if (notes.note(hash).filter(note::agreesWith).isEmpty()) {
      quarantine.note(hash, NoteJson.write(note));
    }
  }

  /**
   * A delivery that was kept, to be read again.
   *
   * @param name as the report has it
   * @return nothing if somebody has removed it
   */
  public Optional<Delivery> open(String name) {
    return archive.content(name).map(content -> new Delivery("archive " + name, content));
  }

  /**
   * Ends a batch: quarantines what can't be accepted, and makes all that was kept durable.
   *
   * @return what was given
   * @throws UnavailableException when it can't be written; nothing may be acknowledged then
   */
  public List<Parsed> settle(List<Parsed> batch) {
    batch.forEach(this::quarantine);
    commit();
    return batch;
  }

  /**
   * Makes all that was kept or quarantined durable: once a batch, since it waits for the disk.
   *
   * @throws UnavailableException when it can't be written; nothing may be acknowledged then
   */
  public void commit() {
    archive.commit();
    failureReports.commit();
    quarantine.commit();
  }

  /**
   * Removes what was accepted at last from the quarantine; but never what isn't archived.
   *
   * @throws UnavailableException when it can't be removed
   */
  public void release(Quarantined accepted) {
    if (archive.has(accepted.hash()) || failureReports.has(accepted.hash())) {
      quarantine.remove(accepted.hash());
    }
  }

  private static String store(Delivery delivery, HashedFolder folder) {
    try {
      return folder.store(delivery.content());
    } catch (RejectedException e) {
      return "";
    } catch (IOException e) {
      throw new UnavailableException(
          "can't read " + delivery.source() + " again: " + e.getMessage(), "", e);
    }
  }

  /** Whether both folders can be written. */
  public List<Check> checks() {
    return List.of(check(archive), check(quarantine));
  }

  private static Check check(HashedFolder folder) {
    return new Check(
        folder.setting(),
        () -> {
          Path root = folder.probe();
          return root + " can be written";
        });
  }
}
