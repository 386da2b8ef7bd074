package org.ruascope.parse;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
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

  private final PlainReader xml;
  private final FeedbackVisitor visitor;

  RecordXmlReader(PlainReader xml, FeedbackVisitor visitor) {
    this.xml = xml;
    this.visitor = visitor;
  }

  /** Reads an element inside of the one at hand, whose name it gets, to its end. */
  @FunctionalInterface
  private interface Child {
    void read(String name) throws XMLStreamException;
  }

  /** Takes a reader that stands at the start of a record, and leaves it at its end. */
  RecordXml read() throws XMLStreamException {
    RecordXml record = new RecordXml();
    Order order = new Order(CHILDREN);
    children(
        name -> {
          noteIfLate(order, RECORD, name);
          switch (name) {
            case "row" -> record.row = once(RECORD, record.row, row());
            case "identifiers" ->
                record.identifiers = once(RECORD, record.identifiers, identifiers());
            case "identities" -> record.identities = once(RECORD, record.identities, identifiers());
            case "auth_results" ->
                record.authResults = once(RECORD, record.authResults, authResults());
            default -> skip();
          }
        });
    return record;
  }

  private RecordXml.Row row() throws XMLStreamException {
    RecordXml.Row row = new RecordXml.Row();
    children(
        name -> {
          switch (name) {
            case "source_ip" -> row.sourceIp = once(ROW, row.sourceIp, text());
            case "count" -> row.count = once(ROW, row.count, text());
            case "policy_evaluated" ->
                row.policyEvaluated = once(ROW, row.policyEvaluated, policyEvaluated());
            default -> skip();
          }
        });
    return row;
  }

  private RecordXml.PolicyEvaluated policyEvaluated() throws XMLStreamException {
    RecordXml.PolicyEvaluated evaluated = new RecordXml.PolicyEvaluated();
    children(
        name -> {
          switch (name) {
            case "disposition" ->
                evaluated.disposition = once(EVALUATED, evaluated.disposition, text());
            case "dkim" -> evaluated.dkim = once(EVALUATED, evaluated.dkim, text());
            case "spf" -> evaluated.spf = once(EVALUATED, evaluated.spf, text());
            case "reason" -> evaluated.reason.add(reason());
            default -> skip();
          }
        });
    return evaluated;
  }

  private RecordXml.Reason reason() throws XMLStreamException {
    RecordXml.Reason reason = new RecordXml.Reason();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> readChild(reason);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            reason.text.append(xml.getText());
        default -> {}
      }
    }
    return reason;
  }

  private void readChild(RecordXml.Reason reason) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "type" -> reason.type = once(REASON, reason.type, text());
      case "comment" -> reason.comment = once(REASON, reason.comment, text());
      default -> skip();
    }
  }

  private RecordXml.Identifiers identifiers() throws XMLStreamException {
    RecordXml.Identifiers identifiers = new RecordXml.Identifiers();
    children(
        name -> {
          switch (name) {
            case "header_from" ->
                identifiers.headerFrom = once(IDENTIFIERS, identifiers.headerFrom, text());
            case "envelope_from" ->
                identifiers.envelopeFrom = once(IDENTIFIERS, identifiers.envelopeFrom, text());
            case "envelope_to" ->
                identifiers.envelopeTo = once(IDENTIFIERS, identifiers.envelopeTo, text());
            default -> skip();
          }
        });
    return identifiers;
  }

  private RecordXml.AuthResults authResults() throws XMLStreamException {
    RecordXml.AuthResults results = new RecordXml.AuthResults();
    Order order = new Order(RESULTS);
    children(
        name -> {
          noteIfLate(order, "record/auth_results", name);
          switch (name) {
            case "dkim" -> results.dkim.add(auth(DKIM));
            case "spf" -> results.spf.add(auth(SPF));
            default -> skip();
          }
        });
    return results;
  }

  private RecordXml.Auth auth(String field) throws XMLStreamException {
    RecordXml.Auth auth = new RecordXml.Auth();
    children(
        name -> {
          switch (name) {
            case "domain" -> auth.domain = once(field, auth.domain, text());
            case "selector" -> auth.selector = once(field, auth.selector, text());
            case "scope" -> auth.scope = once(field, auth.scope, text());
            case "result" -> auth.result = once(field, auth.result, text());
            case "human_result" -> auth.humanResult = once(field, auth.humanResult, text());
            default -> skip();
          }
        });
    return auth;
  }

  private <T> T once(String field, @Nullable T before, T last) {
    if (before != null) {
      visitor.note(Code.REPEATED_ELEMENT, field, before instanceof String text ? text : null);
    }
    return last;
  }

  private void noteIfLate(Order order, String parent, String name) {
    if (order.isLate(name)) {
      visitor.note(Code.WRONG_ORDER, parent + "/" + name, null);
    }
  }

  private void children(Child child) throws XMLStreamException {
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        child.read(xml.getLocalName());
      }
    }
  }

  private void skip() throws XMLStreamException {
    children(name -> skip());
  }

  private String text() throws XMLStreamException {
    if (xml.next() == XMLStreamConstants.CHARACTERS) {
      String text = xml.getText();
      return xml.next() == XMLStreamConstants.END_ELEMENT ? text : text + rest();
    }
    return rest();
  }

  /** From the event at hand: texts between elements that nobody knows are one text. */
  private String rest() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = xml.getEventType();
        event != XMLStreamConstants.END_ELEMENT;
        event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> skip();
        default -> {}
      }
    }
    return text.toString();
  }
}
