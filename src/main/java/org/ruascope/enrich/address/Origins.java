package org.ruascope.enrich.address;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.ruascope.config.GeoSettings;
import org.ruascope.enrich.Step;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Origin;
import org.ruascope.report.ReportRecord;

/**
 * Knows where addresses are from: by IANA's registries, which are built in, and by the database
 * files that the settings name, as they are replaced. Without a file there is less to know, and
 * nothing else is different. For many threads.
 */
public final class Origins implements Step {
  private final List<DatabaseFile> files;
  private volatile Answers answers = new Answers(List.of());

  private Origins(List<DatabaseFile> files) {
    this.files = files;
  }

  /** Gets the default database if it is wanted and not there yet; waits for it. */
  public static void fetchDefault(GeoSettings settings) {
    DefaultDatabase.CURRENT.provide(settings);
  }

  /** Opens the databases that are there. */
  public static Origins open(GeoSettings settings) {
    return open(settings, System::nanoTime);
  }

  static Origins open(GeoSettings settings, LongSupplier nanoTime) {
    Path country = settings.countryDatabase().orElseGet(() -> DefaultDatabase.CURRENT.in(settings));
    boolean toBeSeen = settings.countryDatabase().isPresent() || Files.exists(country);
    return new Origins(
        Stream.concat(
                toBeSeen ? Stream.of(country) : Stream.empty(), settings.networkDatabase().stream())
            .distinct()
            .map(file -> new DatabaseFile(file, nanoTime))
            .toList());
  }

  @Override
  public Enrichment add(Enrichment known, AggregateReport report, ReportRecord record) {
    return known.with(of(record.row().sourceIp()));
  }

  /** Where an address is from, as far as anybody knows. */
  public Origin of(InetAddress address) {
    List<Database> current = current();
    Answers valid = answers;
    if (!valid.databases().equals(current)) {
      valid = new Answers(current);
      answers = valid;
    }
    return valid.of(address);
  }

  /** The databases that are in use. */
  public List<DatabaseState> databases() {
    return current().stream().map(Database::state).toList();
  }

  private List<Database> current() {
    List<Database> current = new ArrayList<>(files.size());
    for (DatabaseFile file : files) {
      Database database = file.current();
      if (database != null) {
        current.add(database);
      }
    }
    return current;
  }
}
