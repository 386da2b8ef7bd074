package org.ruascope.parse;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The children of the root element, one after the other. */
final class Pieces {

  private final PlainReader xml;
  private final Unmarshaller unmarshaller;
  private final RecordXmlReader records;

  /** Takes a reader that stands at the start of the root element. */
  Pieces(PlainReader xml, Unmarshaller unmarshaller, FeedbackVisitor visitor)
      throws XMLStreamException {
    this.xml = xml;
    this.unmarshaller = unmarshaller;
    this.records = new RecordXmlReader(xml, visitor);
    xml.next();
  }

  /** Goes to the next child; when there is none, checks the document to its end. */
  boolean next() throws XMLStreamException {
    while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      xml.next();
    }
    return true;
  }

  String name() {
    return xml.getLocalName();
  }

  /** Reads this child. JAXB leaves the reader behind its end. */
  <T> T bind(Class<T> type) throws JAXBException {
    return unmarshaller.unmarshal(xml, type).getValue();
  }

  /** Reads this child, which is a record. */
  RecordXml record() throws XMLStreamException {
    RecordXml record = records.read();
    record.length = xml.pieceLength();
    xml.next();
    return record;
  }

  /** Passes over this child, with all that is in it. */
  void skip() throws XMLStreamException {
    int depth = 0;
    do {
      depth +=
          switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> 1;
            case XMLStreamConstants.END_ELEMENT -> -1;
            default -> 0;
          };
      xml.next();
    } while (depth > 0);
  }
}
