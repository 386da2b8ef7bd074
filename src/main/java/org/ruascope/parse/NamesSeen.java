package org.ruascope.parse;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The different names in a document. The XML parser keeps each in a table, so that a document of
 * ever new names would fill the memory.
 */
final class NamesSeen {

  /** Of RFC 7489 and RFC 9990 together, some 60; the rest is for extensions. */
  private static final int MAX = 1_000;

  private final Set<String> names = new HashSet<>();

  void add(String name) throws XMLStreamException {
    if (names.add(name) && names.size() > MAX) {
      throw new XMLStreamException(XmlFaults.tooManyNames(MAX));
    }
  }
}
