package org.ruascope.parse;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads the element that an XML reader stands at the start of, and leaves it at its end. */
final class ElementReader {

  private final PlainReader xml;

  ElementReader(PlainReader xml) {
    this.xml = xml;
  }

  /** Reads an element inside of the one at hand, whose name it gets, to its end. */
  @FunctionalInterface
  interface Child {
    void read(String name) throws XMLStreamException;
  }

  /** Has each element in this one read. */
  void children(Child child) throws XMLStreamException {
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        child.read(xml.getLocalName());
      }
    }
  }

  void skip() throws XMLStreamException {
    children(name -> skip());
  }

  /** The element's text, and nothing of elements in it. */
  String text() throws XMLStreamException {
    if (xml.next() == XMLStreamConstants.CHARACTERS) {
      String text = xml.getText();
      return xml.next() == XMLStreamConstants.END_ELEMENT ? text : text + rest(name -> skip());
    }
    return rest(name -> skip());
  }

  /** Has each element in this one read; its own text. */
  String mixed(Child child) throws XMLStreamException {
    xml.next();
    return rest(child);
  }

  /** From the event at hand: texts between elements are one text. */
  private String rest(Child child) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = xml.getEventType();
        event != XMLStreamConstants.END_ELEMENT;
        event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> child.read(xml.getLocalName());
        default -> {}
      }
    }
    return text.toString();
  }
}
