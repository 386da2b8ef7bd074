package org.ruascope.enrich.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.ruascope.enrich.DomainName;
import org.ruascope.report.Service;
import org.ruascope.report.Text;
import org.ruascope.report.UnavailableException;

/**
 * The map that parsedmarc keeps, {@code base_reverse_dns_map.csv}: whose a reverse name is, by its
 * organizational domain. It knows companies of all trades, not services alone.
 */
final class ParsedmarcMap {
  private static final String DOMAIN = "base_reverse_dns";
  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final int MAX_NAME = 200;

  /** All other types are trades: {@code Finance}. */
  private static final Map<String, Service.Type> TYPES =
      Map.of(
          "Email Provider", Service.Type.MAILBOX_PROVIDER,
          "Email Security", Service.Type.SECURITY_GATEWAY,
          "Marketing", Service.Type.EMAIL_MARKETING,
          "Web Host", Service.Type.WEB_HOST,
          "ISP", Service.Type.NETWORK,
          "IaaS", Service.Type.NETWORK,
          "PaaS", Service.Type.NETWORK,
          "MSP", Service.Type.NETWORK);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private ParsedmarcMap() {}

  /**
   * Reads a file; rows without domain or name are left out.
   *
   * @throws UnavailableException when it can't be read or is something else
   */
  static List<KnownService> read(Path file) {
    try (BufferedReader in = Files.newBufferedReader(file);
        CSVParser rows = FORMAT.parse(in)) {
      if (!rows.getHeaderNames().containsAll(List.of(DOMAIN, NAME, TYPE))) {
        throw new IOException("its first line doesn't name base_reverse_dns, name and type");
      }
      return rows.stream().filter(CSVRecord::isConsistent).flatMap(ParsedmarcMap::entry).toList();
    } catch (IOException e) {
      throw unavailable(file, e);
    } catch (UncheckedIOException | IllegalArgumentException e) { // the library's own words
      throw unavailable(file, new IOException(e.getMessage(), e));
    }
  }

  private static Stream<KnownService> entry(CSVRecord row) {
    String domain = DomainName.of(row.get(DOMAIN));
    String name = Text.shorten(row.get(NAME), MAX_NAME);
    return domain.indexOf('.') < 0 || name.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new KnownService(
                name,
                type(row),
                "",
                List.of(domain),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                ""));
  }

  private static Service.Type type(CSVRecord row) {
    return TYPES.getOrDefault(row.get(TYPE), Service.Type.OTHER);
  }

  private static UnavailableException unavailable(Path file, IOException e) {
    return new UnavailableException(
        file + " can't be read as parsedmarc's map: " + Faults.reason(e),
        "let services.parsedmarc-map name base_reverse_dns_map.csv of parsedmarc, or leave it out",
        e);
  }
}
