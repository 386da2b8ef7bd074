package org.ruascope.demo;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.ruascope.demo.Expected.Totals;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads reports with the JDK's DOM and counts what is in them. */
final class Tally {

  private Tally() {}

  /** The document element; fails if the text isn't well-formed. */
  static Element parse(String xml) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed: " + xml, e);
    }
  }

  /** The elements of that name, whatever their namespace. */
  static List<Element> all(Element within, String name) {
    NodeList found = within.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** The text of the first element of that name; empty if there is none. */
  static String text(Element within, String name) {
    List<Element> found = all(within, name);
    return found.isEmpty() ? "" : found.getFirst().getTextContent();
  }

  /** The sums of one report. */
  static Totals of(Element feedback) {
    List<Element> records = all(feedback, "record");
    return new Totals(
        1,
        records.size(),
        records.stream().mapToLong(Tally::count).sum(),
        records.stream().filter(Tally::aligned).mapToLong(Tally::count).sum());
  }

  private static long count(Element record) {
    return Long.parseLong(text(record, "count"));
  }

  private static boolean aligned(Element record) {
    Element evaluated = all(record, "policy_evaluated").getFirst();
    return text(evaluated, "dkim").equals("pass") || text(evaluated, "spf").equals("pass");
  }
}
