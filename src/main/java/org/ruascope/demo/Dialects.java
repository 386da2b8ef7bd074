package org.ruascope.demo;

import java.time.Instant;
import java.util.Random;
import org.ruascope.report.DmarcResult;
import org.ruascope.report.PolicyPublished;
import org.ruascope.report.ReportRecord;
import org.ruascope.report.ReportRecord.Identifiers;
import org.ruascope.report.ReportRecord.PolicyEvaluated;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;

/** How real reporters write: each says only what it does otherwise. */
final class Dialects {

  private Dialects() {}

  /** Has np, which came with RFC 9990, in no namespace. */
  static final class Google extends Dialect {
    Google() {
      super("version", "fo", "envelope_from", "scope");
    }

    @Override
    String extraContactInfo() {
      return "https://support.google.com/a/answer/2466580";
    }

    @Override
    String reportId(Random random, Instant sent) {
      return Long.toString(random.nextLong(1_000_000_000_000_000_000L, Long.MAX_VALUE));
    }

    @Override
    void policy(Xml xml, PolicyPublished policy) {
      super.policy(xml, policy);
      xml.leaf("np", policy.p().word());
    }
  }

  /** Declares namespaces that it doesn't use; tells envelope_to. */
  static final class Microsoft extends Dialect {
    @Override
    String declaration() {
      return "<?xml version=\"1.0\"?>";
    }

    @Override
    String namespaces() {
      return " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
    }

    @Override
    String reportId(Random random, Instant sent) {
      return super.reportId(random, sent).replace("-", "");
    }

    @Override
    int secondsADay() {
      return 86_400;
    }

    @Override
    void identifiers(Xml xml, Identifiers identifiers) {
      xml.leaf("envelope_to", "customer.example");
      super.identifiers(xml, identifiers);
    }
  }

  /** Tells as little as may be. */
  static final class Yahoo extends Dialect {
    Yahoo() {
      super("version", "sp", "fo", "envelope_from", "scope");
    }

    @Override
    String declaration() {
      return "<?xml version=\"1.0\"?>";
    }

    @Override
    String reportId(Random random, Instant sent) {
      return sent.getEpochSecond() + "." + random.nextInt(100_000, 1_000_000);
    }
  }

  /** GMX and WEB.DE: RFC 9990, where what passes DMARC has the disposition {@code pass}. */
  static final class UnitedInternet extends Dialect {
    UnitedInternet() {
      super("pct");
    }

    @Override
    String namespaces() {
      return " xmlns=\"urn:ietf:params:xml:ns:dmarc-2.0\"";
    }

    @Override
    void policy(Xml xml, PolicyPublished policy) {
      super.policy(xml, policy);
      xml.leaf("np", policy.p().word());
      xml.leaf("testing", "n");
      xml.leaf("discovery_method", "treewalk");
    }

    @Override
    String disposition(PolicyEvaluated evaluated) {
      boolean passes = evaluated.dkim() == DmarcResult.PASS || evaluated.spf() == DmarcResult.PASS;
      return passes ? "pass" : super.disposition(evaluated);
    }
  }

  /** A version of its own, indented by tabs. */
  static final class AmazonSes extends Dialect {
    AmazonSes() {
      super("selector", "scope");
    }

    @Override
    String version() {
      return "0.1";
    }

    @Override
    String indent() {
      return "\t";
    }

    @Override
    int secondsADay() {
      return 86_400;
    }
  }

  /** Says {@code hardfail}, as RFC 5451 did. */
  static final class Docomo extends Dialect {
    @Override
    String result(Spf spf) {
      return spf.result() == SpfResult.FAIL ? "hardfail" : super.result(spf);
    }
  }

  /** Leaves out adkim and aspf. */
  static final class Fastmail extends Dialect {
    Fastmail() {
      super("adkim", "aspf");
    }

    @Override
    String reportId(Random random, Instant sent) {
      return Integer.toString(random.nextInt(1_000_000_000, Integer.MAX_VALUE));
    }
  }

  /** One line, {@code nil} for sp, records back to front. */
  static final class MailRu extends Dialect {
    MailRu() {
      super("version", "fo", "envelope_from");
    }

    @Override
    String declaration() {
      return "<?xml version='1.0' encoding='utf-8'?>";
    }

    @Override
    String indent() {
      return "";
    }

    @Override
    String reportId(Random random, Instant sent) {
      return random.nextLong(10_000_000_000_000_000L, Long.MAX_VALUE) + "" + sent.getEpochSecond();
    }

    @Override
    int secondsADay() {
      return 86_400;
    }

    @Override
    String sp(PolicyPublished policy) {
      return "nil";
    }

    @Override
    void record(Xml xml, ReportRecord record) {
      authResults(xml, record.authResults());
      xml.within("identifiers", () -> identifiers(xml, record.identifiers()));
      row(xml, record);
    }
  }
}
