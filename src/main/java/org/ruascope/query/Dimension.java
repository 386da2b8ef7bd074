package org.ruascope.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what records can be chosen and grouped. */
public enum Dimension {
  ALIGNMENT("dmarc.alignment"),
  DISPOSITION("dmarc.disposition"),
  VERDICT("dmarc.verdict.kind"),
  FAILING("dmarc.verdict.failing"),
  EVIDENCE("dmarc.verdict.evidence"),
  SOURCE("dmarc.source.name"),
  SENDER("dmarc.verdict.sender"),
  SERVICE("dmarc.source.service.name"),
  SERVICE_TYPE("dmarc.source.service.type"),
  NETWORK("source.as.organization.name"),
  ASN("source.as.number"),
  COUNTRY("source.geo.country_iso_code"),
  HOST_DOMAIN("source.registered_domain"),
  HOST("source.domain"),
  IP("source.ip"),
  REPORTER("dmarc.reporter.org_name"),
  AUTHENTICITY("dmarc.report.authenticity"),
  HEADER_FROM("dmarc.header_from"),
  ENVELOPE_FROM("dmarc.envelope_from"),
  DKIM_DOMAIN("dmarc.dkim.domain"),
  SELECTOR("dmarc.dkim.selector"),
  DKIM_RESULT("dmarc.dkim.result"),
  SPF_DOMAIN("dmarc.spf.domain"),
  SPF_RESULT("dmarc.spf.result"),
  OVERRIDE("dmarc.override.type"),
  REPORT("dmarc.report.key"),
  POLICY_DOMAIN("dmarc.policy.domain");

  private final String field;

  Dimension(String field) {
    this.field = field;
  }

  /** The field of {@code dmarc-records}; docs/fields.md has its meaning. */
  public String field() {
    return field;
  }

  /** Whether Elasticsearch takes numbers or addresses for it, and no texts. */
  public boolean isNumber() {
    return this == IP || this == ASN;
  }

  /**
   * What people write for a value, as Elasticsearch knows it: of an address, its first parts or a
   * prefix will do. Empty if there can't be such a value.
   */
  public Optional<String> value(String text) {
    return switch (this) {
      case IP -> AddressRange.of(text);
      case ASN -> Optional.of(text).filter(digits -> digits.matches("[0-9]{1,10}"));
      default -> Optional.of(text);
    };
  }

  /** What it is called in addresses. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is called so. */
  public static Optional<Dimension> of(String parameter) {
    return Arrays.stream(values()).filter(each -> each.parameter().equals(parameter)).findFirst();
  }
}
