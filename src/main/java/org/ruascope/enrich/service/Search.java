package org.ruascope.enrich.service;

import static org.ruascope.report.Service.Type.FORWARDER;
import static org.ruascope.report.Service.Type.MAILBOX_PROVIDER;
import static org.ruascope.report.Service.Type.NETWORK;
import static org.ruascope.report.Service.Type.SECURITY_GATEWAY;
import static org.ruascope.report.Service.Type.TRANSACTIONAL;
import static org.ruascope.report.Service.Type.WEB_HOST;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.DomainName;
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
 * For the service behind one record; {@link ServiceFinder} says by what reasons.
 *
 * @param map of services
 * @param known what the steps before have found of the record
 * @param record whose sender is looked for
 * @param included domains by whose SPF records the author's lists the address
 */
record Search(ServiceMap map, Enrichment known, ReportRecord record, List<String> included) {

  /** They sign, or send, what others have written. */
  private static final Set<Service.Type> CARRIERS =
      EnumSet.of(MAILBOX_PROVIDER, SECURITY_GATEWAY, FORWARDER, WEB_HOST, TRANSACTIONAL, NETWORK);

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
    if (found == null) {
      found = recognised(map.byAddress(record.row().sourceIp()), Service.By.NETWORK);
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
    return byInclude();
  }

  private @Nullable KnownService byInclude() {
    for (String domain : included) {
      KnownService owner = unlessAuthor(map.byDomain(domain));
      if (owner != null) {
        return owner;
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
    return origin == null || origin.network() == null ? null : map.byAsn(origin.network().number());
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
