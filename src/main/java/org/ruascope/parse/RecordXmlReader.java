package org.ruascope.parse;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.Anomaly.Code;

/**
 * Reads a {@code record} as it stands. By hand, and not by JAXB, which took a third of the time
 * that parsing took. Of what may come once and comes again, the last counts, and the others are
 * noted; what isn't known is passed over.
 */
final class RecordXmlReader {

  private static final String RECORD = "record";
  private static final String ROW = "record/row";
  private static final String EVALUATED = "record/row/policy_evaluated";
  private static final String REASON = "record/row/policy_evaluated/reason";
  private static final String IDENTIFIERS = "record/identifiers";
  private static final String DKIM = "record/auth_results/dkim";
  private static final String SPF = "record/auth_results/spf";
  private static final List<String> CHILDREN = List.of("row", "identifiers", "auth_results");
  private static final List<String> RESULTS = List.of("dkim", "spf");

  private final ElementReader xml;
  private final FeedbackVisitor visitor;

  RecordXmlReader(PlainReader xml, FeedbackVisitor visitor) {
    this.xml = new ElementReader(xml);
    this.visitor = visitor;
  }

  /** Reads the record that the XML reader stands at the start of, and leaves it at its end. */
  RecordXml read() throws XMLStreamException {
    RecordXml record = new RecordXml();
    Order order = new Order(CHILDREN);
    xml.children(
        name -> {
          noteIfLate(order, RECORD, name);
          switch (name) {
            case "row" -> record.row = once(RECORD, name, record.row, row());
            case "identifiers" ->
                record.identifiers = once(RECORD, name, record.identifiers, identifiers());
            case "identities" ->
                record.identities = once(RECORD, name, record.identities, identifiers());
            case "auth_results" ->
                record.authResults = once(RECORD, name, record.authResults, authResults());
            default -> xml.skip();
          }
        });
    return record;
  }

  private RecordXml.Row row() throws XMLStreamException {
    RecordXml.Row row = new RecordXml.Row();
    xml.children(
        name -> {
          switch (name) {
            case "source_ip" -> row.sourceIp = once(ROW, name, row.sourceIp, xml.text());
            case "count" -> row.count = once(ROW, name, row.count, xml.text());
            case "policy_evaluated" ->
                row.policyEvaluated = once(ROW, name, row.policyEvaluated, policyEvaluated());
            default -> xml.skip();
          }
        });
    return row;
  }

  private RecordXml.PolicyEvaluated policyEvaluated() throws XMLStreamException {
    RecordXml.PolicyEvaluated evaluated = new RecordXml.PolicyEvaluated();
    xml.children(
        name -> {
          switch (name) {
            case "disposition" ->
                evaluated.disposition = once(EVALUATED, name, evaluated.disposition, xml.text());
            case "dkim" -> evaluated.dkim = once(EVALUATED, name, evaluated.dkim, xml.text());
            case "spf" -> evaluated.spf = once(EVALUATED, name, evaluated.spf, xml.text());
            case "reason" -> evaluated.reason.add(reason());
            default -> xml.skip();
          }
        });
    return evaluated;
  }

  private RecordXml.Reason reason() throws XMLStreamException {
    RecordXml.Reason reason = new RecordXml.Reason();
    reason.text =
        xml.mixed(
            name -> {
              switch (name) {
                case "type" -> reason.type = once(REASON, name, reason.type, xml.text());
                case "comment" -> reason.comment = once(REASON, name, reason.comment, xml.text());
                default -> xml.skip();
              }
            });
    return reason;
  }

  private RecordXml.Identifiers identifiers() throws XMLStreamException {
    RecordXml.Identifiers identifiers = new RecordXml.Identifiers();
    xml.children(
        name -> {
          switch (name) {
            case "header_from" ->
                identifiers.headerFrom =
                    once(IDENTIFIERS, name, identifiers.headerFrom, xml.text());
            case "envelope_from" ->
                identifiers.envelopeFrom =
                    once(IDENTIFIERS, name, identifiers.envelopeFrom, xml.text());
            case "envelope_to" ->
                identifiers.envelopeTo =
                    once(IDENTIFIERS, name, identifiers.envelopeTo, xml.text());
            default -> xml.skip();
          }
        });
    return identifiers;
  }

  private RecordXml.AuthResults authResults() throws XMLStreamException {
    RecordXml.AuthResults results = new RecordXml.AuthResults();
    Order order = new Order(RESULTS);
    xml.children(
        name -> {
          noteIfLate(order, "record/auth_results", name);
          switch (name) {
            case "dkim" -> results.dkim.add(auth(DKIM));
            case "spf" -> results.spf.add(auth(SPF));
            default -> xml.skip();
          }
        });
    return results;
  }

  private RecordXml.Auth auth(String field) throws XMLStreamException {
    RecordXml.Auth auth = new RecordXml.Auth();
    xml.children(
        name -> {
          switch (name) {
            case "domain" -> auth.domain = once(field, name, auth.domain, xml.text());
            case "selector" -> auth.selector = once(field, name, auth.selector, xml.text());
            case "scope" -> auth.scope = once(field, name, auth.scope, xml.text());
            case "result" -> auth.result = once(field, name, auth.result, xml.text());
            case "human_result" ->
                auth.humanResult = once(field, name, auth.humanResult, xml.text());
            default -> xml.skip();
          }
        });
    return auth;
  }

  private <T> T once(String parent, String name, @Nullable T before, T last) {
    if (before != null) {
      String field = parent + "/" + name;
      visitor.note(Code.REPEATED_ELEMENT, field, before instanceof String text ? text : null);
    }
    return last;
  }

  private void noteIfLate(Order order, String parent, String name) {
    if (order.isLate(name)) {
      visitor.note(Code.WRONG_ORDER, parent + "/" + name, null);
    }
  }
}
