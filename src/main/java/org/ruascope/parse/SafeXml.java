package org.ruascope.parse;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;
import org.codehaus.stax2.XMLInputFactory2;
import org.ruascope.config.Limits;

/**
 * The one XML parser, named and not looked up, with everything off that a report never needs: by
 * default it would fetch what an external entity names.
 */
final class SafeXml {

  /** Of one element; the RFCs have one. */
  static final int MAX_ATTRIBUTES = 100;

  private SafeXml() {}

  static XMLInputFactory2 newFactory(Limits limits) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Reporters use prefixes that they don't declare.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    // The limit on a text holds only for texts in one piece; faults show where they are met.
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.xmlDepth());
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.valueLength());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.valueLength());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    return factory;
  }
}
