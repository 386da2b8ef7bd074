package org.ruascope.query.source;

import java.util.Map;
import java.util.Optional;
import org.ruascope.query.Dimension;
import org.ruascope.query.Who;

/**
 * By what records are grouped; those that say nothing of it are a group too.
 *
 * @param name in addresses
 * @param dimension whose values name the groups
 */
public record Grouping(String name, Dimension dimension) {
  /** By the best name that there is for who sent. */
  public static final Grouping ORIGIN = new Grouping("origin", Dimension.SOURCE);

  /** By a dimension. */
  public static Grouping by(Dimension dimension) {
    return new Grouping(dimension.parameter(), dimension);
  }

  /** The one that is called so. */
  public static Optional<Grouping> of(String name) {
    return name.equals(ORIGIN.name()) ? Optional.of(ORIGIN) : Dimension.of(name).map(Grouping::by);
  }

  /** Whether records that say nothing may be a group; of addresses and numbers, they can't be. */
  boolean hasAbsent() {
    return !dimension.isNumber();
  }

  /** The group with this value. */
  Who who(String value) {
    return dimension == Dimension.SOURCE
        ? Who.of(value)
        : new Who(dimension.parameter(), value, Map.of(dimension.parameter(), value));
  }
}
