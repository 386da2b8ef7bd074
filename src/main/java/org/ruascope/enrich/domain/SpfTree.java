package org.ruascope.enrich.domain;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ruascope.enrich.domain.SpfListing.State;

/**
 * A domain's SPF record and all records that it leads to.
 *
 * @param domain whose it is
 * @param records by domain, in the order in which they were found
 * @param faults what is wrong with them
 * @param answered whether all answers are there
 */
record SpfTree(
    String domain, Map<String, SpfRecord> records, Set<SpfFault> faults, boolean answered) {
  SpfTree {
    records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
    faults = Set.copyOf(faults);
  }

  /** All that is included, and what is included there, the nearest first. */
  List<String> includes() {
    return records.keySet().stream().filter(name -> !name.equals(domain)).toList();
  }

  /** Whether it lets an address send: RFC 7208 section 4.6, with what is known of it. */
  SpfListing find(InetAddress address) {
    SpfListing found = new Search(address.getAddress()).in(domain);
    return found.state() == State.UNKNOWN && !answered ? SpfListing.PENDING : found;
  }

  /** Looks into each record once: the second time would tell the same. */
  private final class Search {
    private final byte[] address;
    private final Set<String> seen = new HashSet<>();
    private final List<String> path = new ArrayList<>();

    Search(byte[] address) {
      this.address = address;
    }

    SpfListing in(String name) {
      if (!seen.add(name)) {
        return SpfListing.NOT_LISTED;
      }
      path.add(name);
      SpfListing found = in(records.getOrDefault(name, SpfRecord.UNCLEAR));
      path.removeLast();
      return found;
    }

    /** The first rule that matches decides; one that may match leaves it open, unless another. */
    private SpfListing in(SpfRecord record) {
      boolean open = false;
      for (SpfRule rule : record.rules()) {
        SpfListing match = match(rule);
        if (match != null && match.state() == State.UNKNOWN) {
          open |= rule.pass();
        } else if (match != null) {
          return rule.pass() ? orOpen(match, open) : orOpen(SpfListing.NOT_LISTED, open);
        }
      }
      String redirect = record.redirect();
      return orOpen(redirect == null ? SpfListing.NOT_LISTED : in(redirect), open);
    }

    private static SpfListing orOpen(SpfListing found, boolean open) {
      return open && found.state() == State.NOT_LISTED ? SpfListing.UNKNOWN : found;
    }

    /** What a rule makes of the address; null if it doesn't match. */
    private @Nullable SpfListing match(SpfRule rule) {
      return switch (rule) {
        case SpfRule.All all -> SpfListing.NOT_LISTED;
        case SpfRule.Unclear unclear -> SpfListing.UNKNOWN;
        case SpfRule.Networks some -> some.contain(address) ? listed() : null;
        case SpfRule.Include include -> {
          SpfListing found = in(include.domain());
          yield found.state() == State.NOT_LISTED ? null : found;
        }
      };
    }

    private SpfListing listed() {
      return new SpfListing(State.LISTED, path.subList(1, path.size()));
    }
  }
}
