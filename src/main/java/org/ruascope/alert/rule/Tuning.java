package org.ruascope.alert.rule;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.ruascope.alert.Rule;

/** What is set otherwise than usual. */
public interface Tuning {
  /** Nothing is. */
  Tuning USUAL =
      new Tuning() {
        @Override
        public boolean enabled(Rule rule, @Nullable String domain) {
          return true;
        }

        @Override
        public OptionalLong minimumMessages(Rule rule, @Nullable String domain) {
          return OptionalLong.empty();
        }

        @Override
        public OptionalDouble floor(Rule rule, @Nullable String domain) {
          return OptionalDouble.empty();
        }
      };

  /**
   * Whether it is watched.
   *
   * @param domain null: of what isn't about one
   */
  boolean enabled(Rule rule, @Nullable String domain);

  /** How many messages there must be at least. */
  OptionalLong minimumMessages(Rule rule, @Nullable String domain);

  /** The aligned share, from 0 to 1, that is too little in any case. */
  OptionalDouble floor(Rule rule, @Nullable String domain);
}
