package org.ruascope.parse;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ruascope.report.Anomaly.Code;

/** How a document's bytes become XML: as they were sent, or, where that fails, repaired. */
enum Reading {
  AS_SENT {
    @Override
    XMLStreamReader xml(XMLInputFactory factory, InputStream in, FeedbackVisitor visitor)
        throws XMLStreamException {
      return factory.createXMLStreamReader(in);
    }
  },
  REPAIRED {
    @Override
    XMLStreamReader xml(XMLInputFactory factory, InputStream in, FeedbackVisitor visitor)
        throws XMLStreamException, IOException {
      return factory.createXMLStreamReader(new RepairReader(Decoding.of(in, visitor), visitor));
    }
  };

  abstract XMLStreamReader xml(XMLInputFactory factory, InputStream in, FeedbackVisitor visitor)
      throws XMLStreamException, IOException;

  /** A reader of the document, whose oddities before its first element the visitor gets to know. */
  XMLStreamReader open(XMLInputFactory factory, InputStream in, FeedbackVisitor visitor)
      throws XMLStreamException, IOException {
    XMLStreamReader xml = xml(factory, XmlStart.skipTo(in, visitor), visitor);
    if (xml.getVersion() == null) {
      visitor.note(Code.NO_DECLARATION, "feedback", null);
    }
    String encoding =
        xml.getEncoding() == null ? xml.getCharacterEncodingScheme() : xml.getEncoding();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      visitor.note(Code.OTHER_ENCODING, "feedback", encoding);
    }
    return xml;
  }
}
