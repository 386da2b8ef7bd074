package org.ruascope.query.source;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ruascope.query.Dimension;

/**
 * By what records are grouped.
 *
 * @param name in addresses
 * @param dimensions the first of these that a record says anything of names its group
 */
public record Grouping(String name, List<Dimension> dimensions) {
  /** By the best name that there is for who sent: the operator's own word before all others. */
  public static final Grouping ORIGIN =
      new Grouping(
          "origin",
          List.of(
              Dimension.SENDER,
              Dimension.SERVICE,
              Dimension.HOST_DOMAIN,
              Dimension.NETWORK,
              Dimension.IP));

  public Grouping {
    dimensions = List.copyOf(dimensions);
  }

  /** By one dimension; records that say nothing of it are a group too. */
  public static Grouping by(Dimension dimension) {
    return new Grouping(dimension.parameter(), List.of(dimension));
  }

  /** The one that is called so. */
  public static Optional<Grouping> of(String name) {
    return name.equals(ORIGIN.name()) ? Optional.of(ORIGIN) : Dimension.of(name).map(Grouping::by);
  }

  List<Level> levels() {
    return IntStream.range(0, dimensions.size())
        .mapToObj(i -> new Level(dimensions.subList(0, i), dimensions.get(i)))
        .toList();
  }

  /** Whether records that say nothing may be a group; of addresses and numbers, they can't be. */
  boolean hasAbsent() {
    return dimensions.size() == 1 && !dimensions.getFirst().isNumber();
  }
}
