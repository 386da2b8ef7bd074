package org.ruascope.status;

import java.util.List;
import java.util.function.Supplier;
import org.ruascope.alert.life.ChannelState;
import org.ruascope.archive.Kept;
import org.ruascope.dns.NameServerState;
import org.ruascope.enrich.address.DatabaseState;
import org.ruascope.index.ServerState;
import org.ruascope.query.Pending;

/**
 * Where to look.
 *
 * @param sources how their polling goes
 * @param quarantine throws {@link org.ruascope.report.UnavailableException} when it can't be read
 * @param archive throws likewise
 * @param elasticsearch never fails
 * @param pending throws likewise
 * @param nameServers that are asked; none if DNS is switched off
 * @param databases that tell where addresses are from
 * @param channels by which people are told
 */
public record Facts(
    Supplier<List<SourceState>> sources,
    Supplier<Kept> quarantine,
    Supplier<Disk> archive,
    Supplier<ServerState> elasticsearch,
    Supplier<Pending> pending,
    Supplier<List<NameServerState>> nameServers,
    Supplier<List<DatabaseState>> databases,
    Supplier<List<ChannelState>> channels) {

  /** Without channels by which people are told. */
  public Facts(
      Supplier<List<SourceState>> sources,
      Supplier<Kept> quarantine,
      Supplier<Disk> archive,
      Supplier<ServerState> elasticsearch,
      Supplier<Pending> pending,
      Supplier<List<NameServerState>> nameServers,
      Supplier<List<DatabaseState>> databases) {
    this(sources, quarantine, archive, elasticsearch, pending, nameServers, databases, List::of);
  }
}
