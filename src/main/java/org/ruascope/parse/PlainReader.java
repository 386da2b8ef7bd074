package org.ruascope.parse;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Shows local names only: reporters disagree about namespaces and prefixes, and no attribute
 * matters. What passes by goes into the canonical form too.
 */
final class PlainReader extends StreamReaderDelegate {

  private final TokenBytes bytes;
  private final Canonical canonical;
  private final NamesSeen names = new NamesSeen();

  /** Of the element that starts here. */
  private String name = "";

  /** Takes a reader of these bytes. */
  PlainReader(XMLStreamReader xml, TokenBytes bytes, Canonical canonical) {
    super(xml);
    this.bytes = bytes;
    this.canonical = canonical;
  }

  @Override
  public int next() throws XMLStreamException {
    bytes.next();
    int event = super.next();
    switch (event) {
      case START_ELEMENT -> {
        seeNames();
        name = local(super.getLocalName());
        canonical.start(name);
      }
      case END_ELEMENT -> canonical.end();
      case CHARACTERS, CDATA ->
          canonical.text(getTextCharacters(), getTextStart(), getTextLength());
      case PROCESSING_INSTRUCTION -> names.add(getPITarget());
      default -> {}
    }
    return event;
  }

  private void seeNames() throws XMLStreamException {
    names.add(super.getLocalName());
    for (int i = 0; i < super.getAttributeCount(); i++) {
      names.add(super.getAttributeLocalName(i));
    }
  }

  /** Characters of the child of the root element that was read last, without what is trimmed. */
  int pieceLength() {
    return canonical.pieceLength();
  }

  @Override
  public String getLocalName() {
    return getEventType() == START_ELEMENT ? name : local(super.getLocalName());
  }

  /** Interned, because JAXB compares by identity. */
  private static String local(String qualified) {
    int colon = qualified.indexOf(':');
    return colon < 0 ? qualified : qualified.substring(colon + 1).intern();
  }

  @Override
  public String getNamespaceURI() {
    return "";
  }

  @Override
  public String getPrefix() {
    return "";
  }

  @Override
  public int getNamespaceCount() {
    return 0;
  }

  @Override
  public int getAttributeCount() {
    return 0;
  }
}
