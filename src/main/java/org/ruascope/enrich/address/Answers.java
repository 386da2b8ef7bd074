package org.ruascope.enrich.address;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Origin;
import org.ruascope.report.SpecialPurpose;

/**
 * What certain databases say, remembered: the same addresses send day after day. For many threads.
 */
final class Answers {
  private static final int MOST = 1 << 14;

  private final List<Database> databases;
  private final Map<InetAddress, Origin> known = new ConcurrentHashMap<>();

  /** Of databases, in the order in which they are asked. */
  Answers(List<Database> databases) {
    this.databases = databases;
  }

  List<Database> databases() {
    return databases;
  }

  Origin of(InetAddress address) {
    Origin origin = known.get(address);
    if (origin == null) {
      origin = find(address);
      remember(address, origin);
    }
    return origin;
  }

  private void remember(InetAddress address, Origin origin) {
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(address, origin);
  }

  private Origin find(InetAddress address) {
    SpecialPurpose special = SpecialPurposes.of(address);
    if (special != null) {
      return Origin.of(special);
    }
    List<Map<?, ?>> records = databases.stream().<Map<?, ?>>map(d -> d.find(address)).toList();
    return new Origin(first(records, Layout::country), first(records, Layout::network), null);
  }

  private static <T> @Nullable T first(
      List<Map<?, ?>> records, Function<Map<?, ?>, @Nullable T> fact) {
    return records.stream().map(fact).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
