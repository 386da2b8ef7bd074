package org.ruascope.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ruascope.dns.NameServerState;
import org.ruascope.enrich.address.DatabaseState;
import org.ruascope.index.ServerState;
import org.ruascope.query.Pending;

/**
 * How reports come in.
 *
 * @param version of the program
 * @param started when
 * @param health what all that comes to
 * @param sources mailboxes and folders
 * @param quarantine what couldn't be accepted; null if it can't be read
 * @param archive where raw mails are kept; null if it can't be looked at
 * @param elasticsearch how it is
 * @param stored what it knows; null if it doesn't answer
 * @param nameServers that are asked; none if DNS is switched off
 * @param databases that tell where addresses are from
 */
public record Intake(
    String version,
    Instant started,
    Health health,
    List<SourceState> sources,
    @Nullable QuarantineState quarantine,
    @Nullable Disk archive,
    ServerState elasticsearch,
    @Nullable Pending stored,
    List<NameServerState> nameServers,
    List<DatabaseState> databases) {
  public Intake {
    sources = List.copyOf(sources);
    nameServers = List.copyOf(nameServers);
    databases = List.copyOf(databases);
  }
}
