package org.ruascope.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Reason;
import org.ruascope.report.ReportRecord.Spf;

/** How reports are written: here as RFC 7489 appendix C asks. Real reporters know better. */
class Dialect {
  private final Set<String> leftOut;

  /** RFC 7489 without these elements. */
  Dialect(String... leftOut) {
    this.leftOut = Set.of(leftOut);
  }

  /** The document. */
  final String write(Report report) {
    Xml xml = new Xml(declaration(), indent(), leftOut);
    xml.within("feedback", namespaces(), () -> feedback(xml, report));
    return xml + "\n";
  }

  String declaration() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>";
  }

  String namespaces() {
    return "";
  }

  String indent() {
    return "  ";
  }

  String version() {
    return "1.0";
  }

  @Nullable String extraContactInfo() {
    return null;
  }

  /** A new id for a report that is sent then. */
  String reportId(Random random, Instant sent) {
    byte[] bytes = Long.toString(random.nextLong()).getBytes(UTF_8);
    return UUID.nameUUIDFromBytes(bytes).toString();
  }

  /** From begin to end: some end a day at its last second, some at the next day's first. */
  int secondsADay() {
    return 86_399;
  }

  private void feedback(Xml xml, Report report) {
    xml.leaf("version", version());
    xml.within("report_metadata", () -> metadata(xml, report));
    xml.within("policy_published", () -> policy(xml, report.policy()));
    report.records().forEach(each -> xml.within("record", () -> record(xml, each)));
  }

  private static void metadata(Xml xml, Report report) {
    xml.leaf("org_name", report.metadata().orgName());
    xml.leaf("email", report.metadata().email());
    xml.leaf("extra_contact_info", report.metadata().extraContactInfo());
    xml.leaf("report_id", report.metadata().reportId());
    xml.within(
        "date_range",
        () -> {
          xml.leaf("begin", report.begin());
          xml.leaf("end", report.end());
        });
  }

  void policy(Xml xml, PolicyPublished policy) {
    xml.leaf("domain", policy.domain());
    xml.leaf("adkim", "r");
    xml.leaf("aspf", "r");
    xml.leaf("p", policy.p().word());
    xml.leaf("sp", sp(policy));
    xml.leaf("pct", "100");
    xml.leaf("fo", "1");
  }

  String sp(PolicyPublished policy) {
    return policy.p().word();
  }

  void record(Xml xml, ReportRecord record) {
    row(xml, record);
    xml.within("identifiers", () -> identifiers(xml, record.identifiers()));
    authResults(xml, record.authResults());
  }

  final void row(Xml xml, ReportRecord record) {
    PolicyEvaluated evaluated = record.row().policyEvaluated();
    xml.within(
        "row",
        () -> {
          xml.leaf("source_ip", record.row().sourceIp().getHostAddress());
          xml.leaf("count", Long.toString(record.row().count()));
          xml.within("policy_evaluated", () -> policyEvaluated(xml, evaluated));
        });
  }

  private void policyEvaluated(Xml xml, PolicyEvaluated evaluated) {
    xml.leaf("disposition", disposition(evaluated));
    xml.leaf("dkim", evaluated.dkim().word());
    xml.leaf("spf", evaluated.spf().word());
    evaluated.reasons().forEach(each -> xml.within("reason", () -> reason(xml, each)));
  }

  String disposition(PolicyEvaluated evaluated) {
    return evaluated.disposition().word();
  }

  private static void reason(Xml xml, Reason reason) {
    xml.leaf("type", reason.type().word());
    xml.leaf("comment", reason.comment());
  }

  void identifiers(Xml xml, Identifiers identifiers) {
    xml.leaf("envelope_from", identifiers.envelopeFrom());
    xml.leaf("header_from", identifiers.headerFrom());
  }

  final void authResults(Xml xml, AuthResults results) {
    xml.within(
        "auth_results",
        () -> {
          results.dkim().forEach(each -> xml.within("dkim", () -> dkim(xml, each)));
          results.spf().forEach(each -> xml.within("spf", () -> spf(xml, each)));
        });
  }

  private static void dkim(Xml xml, Dkim dkim) {
    xml.leaf("domain", dkim.domain());
    xml.leaf("selector", dkim.selector());
    xml.leaf("result", dkim.result().word());
  }

  private void spf(Xml xml, Spf spf) {
    xml.leaf("domain", spf.domain());
    xml.leaf("scope", "mfrom");
    xml.leaf("result", result(spf));
  }

  String result(Spf spf) {
    return spf.result().word();
  }
}
