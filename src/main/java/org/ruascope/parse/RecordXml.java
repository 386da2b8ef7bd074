package org.ruascope.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code record} as it stands. */
final class RecordXml {

  /** Characters of names and texts. */
  int length;

  @Nullable Row row;
  @Nullable Identifiers identifiers;

  /** What some call {@code identifiers}. */
  @Nullable Identifiers identities;

  @Nullable AuthResults authResults;

  /** {@code row}. */
  static final class Row {
    @Nullable String sourceIp;

    @Nullable String count;

    @Nullable PolicyEvaluated policyEvaluated;
  }

  /** {@code row/policy_evaluated}. */
  static final class PolicyEvaluated {
    @Nullable String disposition;
    @Nullable String dkim;
    @Nullable String spf;
    List<Reason> reason = new ArrayList<>();
  }

  /** {@code row/policy_evaluated/reason}. */
  static final class Reason {
    /** Text of its own, which it mustn't have. */
    String text = "";

    @Nullable String type;
    @Nullable String comment;
  }

  /** {@code identifiers}. */
  static final class Identifiers {
    @Nullable String headerFrom;

    @Nullable String envelopeFrom;

    @Nullable String envelopeTo;
  }

  /** {@code auth_results}. */
  static final class AuthResults {
    List<Auth> dkim = new ArrayList<>();
    List<Auth> spf = new ArrayList<>();
  }

  /** {@code auth_results/dkim}, with a selector, and {@code auth_results/spf}, with a scope. */
  static final class Auth {
    @Nullable String domain;
    @Nullable String selector;
    @Nullable String scope;
    @Nullable String result;

    @Nullable String humanResult;
  }
}
