package org.ruascope.enrich.service;

import static org.ruascope.report.Service.Type.FORWARDER;
import static org.ruascope.report.Service.Type.MAILBOX_PROVIDER;
import static org.ruascope.report.Service.Type.NETWORK;
import static org.ruascope.report.Service.Type.SECURITY_GATEWAY;
import static org.ruascope.report.Service.Type.TRANSACTIONAL;
import static org.ruascope.report.Service.Type.WEB_HOST;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.DomainName;
import org.ruascope.enrich.Step;
import org.ruascope.report.AggregateReport;
import org.ruascope.report.DkimResult;
import org.ruascope.report.Enrichment;
import org.ruascope.report.Host;
import org.ruascope.report.Iprev;
import org.ruascope.report.Origin;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.Service;
import org.ruascope.report.SpfResult;

/**
 * Recognises the service that sent. Three things tell whose an address is, and the first that names
 * a known service holds:
 *
 * <ol>
 *   <li>SPF passed for a domain of the service's: its own SPF record lists the address. That also
 *       tells who sends by machines that it rents from another service.
 *   <li>The address's name, if it leads back to the address: nobody else can have one below the
 *       service's domain.
 *   <li>The network, if it is the service's own.
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

  /** They sign, or send, what others have written. */
  private static final Set<Service.Type> CARRIERS =
      EnumSet.of(MAILBOX_PROVIDER, SECURITY_GATEWAY, FORWARDER, WEB_HOST, TRANSACTIONAL, NETWORK);

  private final Supplier<ServiceMap> services;

  /** Finds services of this map, which is asked for at each record. */
  public ServiceFinder(Supplier<ServiceMap> services) {
    this.services = services;
  }

  @Override
  public Enrichment add(Enrichment known, AggregateReport report, ReportRecord record) {
    Service found = find(known, record);
    return found == null ? known : known.with(found);
  }

  /** The service that sent; null if none is known. */
  @Nullable Service find(Enrichment known, ReportRecord record) {
    return new Search(services.get(), known, record).find();
  }

  /** For one record. */
  private record Search(ServiceMap map, Enrichment known, ReportRecord record) {

    @Nullable Service find() {
      Service address = ofAddress();
      if (address != null && !isForRent(address)) {
        return address;
      }
      KnownService signer = signer();
      return signer == null || !tellsMore(signer, address)
          ? address
          : signer.recognised(Service.By.DKIM);
    }

    private static boolean isForRent(Service address) {
      return address.type() == NETWORK || address.type() == TRANSACTIONAL;
    }

    private static boolean tellsMore(KnownService signer, @Nullable Service address) {
      return address == null || address.type() == NETWORK || !CARRIERS.contains(signer.type());
    }

    private @Nullable Service ofAddress() {
      Service found = recognised(bySpf(), Service.By.SPF);
      if (found == null) {
        found = recognised(byName(known.host()), Service.By.PTR);
      }
      return found == null ? recognised(byNetwork(known.origin()), Service.By.ASN) : found;
    }

    private static @Nullable Service recognised(@Nullable KnownService service, Service.By by) {
      return service == null ? null : service.recognised(by);
    }

    private @Nullable KnownService bySpf() {
      for (Spf identity : record.authResults().spf()) {
        if (identity.result() == SpfResult.PASS) {
          KnownService owner = unlessAuthor(map.byDomain(DomainName.of(identity.domain())));
          if (owner != null) {
            return owner;
          }
        }
      }
      return null;
    }

    private @Nullable KnownService byName(@Nullable Host host) {
      return host == null || host.iprev() != Iprev.PASS || host.name() == null
          ? null
          : map.byPtr(host.name());
    }

    private @Nullable KnownService byNetwork(@Nullable Origin origin) {
      return origin == null || origin.network() == null
          ? null
          : map.byAsn(origin.network().number());
    }

    /** The first that sends for itself; if there is none, the first. */
    private @Nullable KnownService signer() {
      KnownService first = null;
      for (Dkim signature : record.authResults().dkim()) {
        if (signature.result() == DkimResult.PASS) {
          KnownService signer = unlessAuthor(map.byDomain(DomainName.of(signature.domain())));
          if (signer != null && !CARRIERS.contains(signer.type())) {
            return signer;
          }
          first = first == null ? signer : first;
        }
      }
      return first;
    }

    private @Nullable KnownService unlessAuthor(@Nullable KnownService owner) {
      return owner == null
              || owner.equals(map.byDomain(DomainName.of(record.identifiers().headerFrom())))
          ? null
          : owner;
    }
  }
}
