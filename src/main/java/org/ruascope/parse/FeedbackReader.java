package org.ruascope.parse;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.ruascope.config.Limits;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.Content;

/**
 * Reads a {@code feedback} document piece by piece: StAX for the records, JAXB for what comes once.
 */
final class FeedbackReader {

  private static final List<String> CHILDREN =
      List.of("version", "report_metadata", "policy_published", "record");

  private final XMLInputFactory2 factory;
  private final JAXBContext context = newContext();
  private final int maxKeptLength;
  private final int maxPieceLength;

  FeedbackReader(Limits limits) {
    factory = SafeXml.newFactory(limits);
    maxKeptLength = limits.valueLength();
    maxPieceLength = Math.clamp(16L * limits.valueLength(), 1, Integer.MAX_VALUE);
  }

  private static JAXBContext newContext() {
    try {
      return JAXBContext.newInstance(MetadataXml.class, PolicyXml.class, String.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("the classes to bind are wrong", e);
    }
  }

  /**
   * Reads the whole document.
   *
   * @return false if its root element is not {@code feedback}; then the visitor saw none of its
   *     elements
   * @throws org.ruascope.report.RejectedException when it is malformed or breaks a limit
   * @throws IOException of the visitor's
   */
  boolean read(Content content, Reading reading, FeedbackVisitor visitor) throws IOException {
    try (InputStream in = content.open()) {
      Canonical canonical = new Canonical(maxKeptLength, maxPieceLength);
      TokenBytes bytes = new TokenBytes(in, maxPieceLength);
      PlainReader xml = new PlainReader(reading.open(factory, bytes, visitor), bytes, canonical);
      if (!isAtFeedback(xml)) {
        return false;
      }
      readChildren(new Pieces(xml, newUnmarshaller(), visitor), visitor);
      visitor.end(canonical.digest());
      return true;
    } catch (XMLStreamException | JAXBException e) {
      throw XmlFaults.rejection(e);
    }
  }

  private static boolean isAtFeedback(PlainReader xml) throws XMLStreamException, IOException {
    boolean doctype = false;
    while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
      doctype |= xml.next() == XMLStreamConstants.DTD;
    }
    boolean feedback = xml.getLocalName().equals("feedback");
    if (feedback && doctype) {
      throw XmlFaults.doctype();
    }
    return feedback;
  }

  private Unmarshaller newUnmarshaller() throws JAXBException {
    Unmarshaller unmarshaller = context.createUnmarshaller();
    // Unknown elements are events too, and no reason to stop.
    unmarshaller.setEventHandler(event -> true);
    return unmarshaller;
  }

  private static void readChildren(Pieces pieces, FeedbackVisitor visitor)
      throws XMLStreamException, JAXBException, IOException {
    Order order = new Order(CHILDREN);
    while (pieces.next()) {
      if (order.isLate(pieces.name())) {
        visitor.note(Code.WRONG_ORDER, pieces.name(), null);
      }
      switch (pieces.name()) {
        case "version" -> visitor.version(pieces.bind(String.class));
        case "report_metadata" -> visitor.metadata(pieces.bind(MetadataXml.class));
        case "policy_published" -> visitor.policy(pieces.bind(PolicyXml.class));
        case "record" -> visitor.record(pieces.record());
        default -> pieces.skip();
      }
    }
  }
}
