package org.ruascope.enrich.address;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Metadata;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ruascope.enrich.Prefix;
import org.ruascope.report.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database in MaxMind's format as it was when it was opened: whatever becomes of the file, this
 * stays. For many threads.
 */
final class Database {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final InetAddress ANY = Prefix.of("1.1.1.1/32").network();

  private final Path file;
  private final Reader reader;
  private final AtomicBoolean broken = new AtomicBoolean();

  private Database(Path file, Reader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * Opens a file.
   *
   * @throws IOException when it can't be read or isn't a whole database
   */
  static Database open(Path file) throws IOException {
    try {
      Database database = new Database(file, reader(file));
      database.look(ANY);
      return database;
    } catch (RuntimeException e) { // whatever the library makes of half a file
      throw new IOException("not a whole database of records: " + e.getMessage(), e);
    }
  }

  /**
   * Maps a copy into memory that has no name any more: the heap would have to grow with the
   * database, and to be written over while it is mapped would end the program.
   */
  private static Reader reader(Path file) throws IOException {
    Path copy = Files.createTempFile("ruascope", ".mmdb");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return new Reader(copy.toFile(), new CHMCache());
    } finally {
      Files.delete(copy);
    }
  }

  /** What it has about an address; empty if nothing. */
  Map<?, ?> find(InetAddress address) {
    try {
      return look(address);
    } catch (IOException | RuntimeException e) { // whatever the library makes of broken bytes
      if (broken.compareAndSet(false, true)) {
        LOG.warn("{} is broken, some addresses stay unknown: {}", file, Text.quote("" + e));
      }
      return Map.of();
    }
  }

  private Map<?, ?> look(InetAddress address) throws IOException {
    if (reader.getMetadata().ipVersion() == 4 && address instanceof Inet6Address) {
      return Map.of();
    }
    Map<?, ?> record = reader.get(address, Map.class);
    return record == null ? Map.of() : record;
  }

  /** Which it is, and when it was built. */
  DatabaseState state() {
    Metadata metadata = reader.getMetadata();
    return new DatabaseState(
        String.valueOf(file.getFileName()),
        Text.quote(metadata.databaseType()),
        LocalDate.ofInstant(metadata.buildTime(), ZoneOffset.UTC));
  }

  /** What it says of itself, with its age: {@code "GeoLite2-ASN" of 2026-11-01, 21 days old}. */
  String describe(InstantSource clock) {
    Metadata metadata = reader.getMetadata();
    LocalDate built = LocalDate.ofInstant(metadata.buildTime(), ZoneOffset.UTC);
    long days = Duration.between(metadata.buildTime(), clock.instant()).toDays();
    return Text.quote(metadata.databaseType()) + " of " + built + ", " + days + " days old";
  }
}
