package org.ruascope.parse;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a {@code record} as it stands. By hand, and not by JAXB, which took a third of the time
 * that parsing took. Of what may come once and comes again, the last counts; what isn't known is
 * passed over.
 */
final class RecordXmlReader {

  private final PlainReader xml;

  RecordXmlReader(PlainReader xml) {
    this.xml = xml;
  }

  /** Reads an element inside of the one at hand, whose name it gets, to its end. */
  @FunctionalInterface
  private interface Child {
    void read(String name) throws XMLStreamException;
  }

  /** Takes a reader that stands at the start of a record, and leaves it at its end. */
  RecordXml read() throws XMLStreamException {
    RecordXml record = new RecordXml();
    children(
        name -> {
          switch (name) {
            case "row" -> record.row = row();
            case "identifiers" -> record.identifiers = identifiers();
            case "identities" -> record.identities = identifiers();
            case "auth_results" -> record.authResults = authResults();
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
            case "source_ip" -> row.sourceIp = text();
            case "count" -> row.count = text();
            case "policy_evaluated" -> row.policyEvaluated = policyEvaluated();
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
            case "disposition" -> evaluated.disposition = text();
            case "dkim" -> evaluated.dkim = text();
            case "spf" -> evaluated.spf = text();
            case "reason" -> evaluated.reason.add(reason());
            default -> skip();
          }
        });
    return evaluated;
  }

  private RecordXml.Reason reason() throws XMLStreamException {
    RecordXml.Reason reason = new RecordXml.Reason();
    children(
        name -> {
          switch (name) {
            case "type" -> reason.type = text();
            case "comment" -> reason.comment = text();
            default -> skip();
          }
        });
    return reason;
  }

  private RecordXml.Identifiers identifiers() throws XMLStreamException {
    RecordXml.Identifiers identifiers = new RecordXml.Identifiers();
    children(
        name -> {
          switch (name) {
            case "header_from" -> identifiers.headerFrom = text();
            case "envelope_from" -> identifiers.envelopeFrom = text();
            case "envelope_to" -> identifiers.envelopeTo = text();
            default -> skip();
          }
        });
    return identifiers;
  }

  private RecordXml.AuthResults authResults() throws XMLStreamException {
    RecordXml.AuthResults results = new RecordXml.AuthResults();
    children(
        name -> {
          switch (name) {
            case "dkim" -> results.dkim.add(auth());
            case "spf" -> results.spf.add(auth());
            default -> skip();
          }
        });
    return results;
  }

  private RecordXml.Auth auth() throws XMLStreamException {
    RecordXml.Auth auth = new RecordXml.Auth();
    children(
        name -> {
          switch (name) {
            case "domain" -> auth.domain = text();
            case "selector" -> auth.selector = text();
            case "scope" -> auth.scope = text();
            case "result" -> auth.result = text();
            case "human_result" -> auth.humanResult = text();
            default -> skip();
          }
        });
    return auth;
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
