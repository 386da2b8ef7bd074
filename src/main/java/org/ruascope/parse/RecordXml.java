package org.ruascope.parse;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code record} as it stands. */
@XmlAccessorType(XmlAccessType.FIELD)
final class RecordXml {

  @Nullable Row row;
  @Nullable Identifiers identifiers;

  /** What some call {@code identifiers}. */
  @Nullable Identifiers identities;

  @XmlElement(name = "auth_results")
  @Nullable AuthResults authResults;

  /** {@code row}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Row {
    @XmlElement(name = "source_ip")
    @Nullable String sourceIp;

    @Nullable String count;

    @XmlElement(name = "policy_evaluated")
    @Nullable PolicyEvaluated policyEvaluated;
  }

  /** {@code row/policy_evaluated}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class PolicyEvaluated {
    @Nullable String disposition;
    @Nullable String dkim;
    @Nullable String spf;
    List<Reason> reason = new ArrayList<>();
  }

  /** {@code row/policy_evaluated/reason}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Reason {
    @Nullable String type;
    @Nullable String comment;
  }

  /** {@code identifiers}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Identifiers {
    @XmlElement(name = "header_from")
    @Nullable String headerFrom;

    @XmlElement(name = "envelope_from")
    @Nullable String envelopeFrom;

    @XmlElement(name = "envelope_to")
    @Nullable String envelopeTo;
  }

  /** {@code auth_results}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class AuthResults {
    List<Auth> dkim = new ArrayList<>();
    List<Auth> spf = new ArrayList<>();
  }

  /** {@code auth_results/dkim}, with a selector, and {@code auth_results/spf}, with a scope. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class Auth {
    @Nullable String domain;
    @Nullable String selector;
    @Nullable String scope;
    @Nullable String result;

    @XmlElement(name = "human_result")
    @Nullable String humanResult;
  }
}
