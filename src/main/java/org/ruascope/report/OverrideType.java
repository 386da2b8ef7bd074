package org.ruascope.report;

import java.util.Locale;

/** Why the policy was not applied (policy_evaluated/reason/type), of both RFCs. */
public enum OverrideType implements Word {
  FORWARDED,
  SAMPLED_OUT,
  TRUSTED_FORWARDER,
  MAILING_LIST,
  LOCAL_POLICY,
  POLICY_TEST_MODE,
  OTHER,
  UNRECOGNISED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
