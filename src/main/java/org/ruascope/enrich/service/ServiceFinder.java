package org.ruascope.enrich.service;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.Step;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.Enrichment;
import org.ruascope.report.ReportKey;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.Service;

/**
 * Recognises the service that sent. Three things tell whose an address is, and the first that names
 * a known service holds:
 *
 * <ol>
 *   <li>The service's own SPF record lists the address: SPF passed for a domain of the service's,
 *       or the author's record includes the service's. That also tells who sends by machines that
 *       it rents from another service.
 *   <li>The address's name, if it leads back to the address: nobody else can have one below the
 *       service's domain.
 *   <li>The network, if it is the service's own: a range that the map lists, or all that is
 *       announced under its number.
 * </ol>
 *
 * <p>A signature tells who signed, and not whose the address is: it survives forwarding. So it
 * counts where nothing is known of the address, or nothing but that anybody can rent it ({@code
 * network}). And where the address is a delivery service's ({@code transactional}), whose customers
 * are services in turn, the signature of such a customer tells more than the address; that of
 * somebody who carries others' mail doesn't, since it came along with what was passed on.
 *
 * <p>A domain of the author's own names no service: that is the sender itself. For many threads.
 */
public final class ServiceFinder implements Step {
  private final Supplier<ServiceMap> services;
  private final SpfIncludes includes;

  /**
   * A finder.
   *
   * @param services asked for at each record
   * @param includes what authors' SPF records include
   */
  public ServiceFinder(Supplier<ServiceMap> services, SpfIncludes includes) {
    this.services = services;
    this.includes = includes;
  }

  @Override
  public Enrichment add(Enrichment known, AggregateReport report, ReportRecord record) {
    Service found = find(known, report.key(), record);
    return found == null ? known : known.with(found);
  }

  /** The service that sent; null if none is known. */
  @Nullable Service find(Enrichment known, ReportKey report, ReportRecord record) {
    String author = DomainName.of(record.identifiers().headerFrom());
    List<String> included = includes.of(report, author, record.row().sourceIp());
    return new Search(services.get(), known, record, included).find();
  }
}
