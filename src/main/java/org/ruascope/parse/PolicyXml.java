package org.ruascope.parse;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/** {@code policy_published} as it stands: each value as often as it comes. */
@XmlAccessorType(XmlAccessType.FIELD)
final class PolicyXml {

  List<String> domain = new ArrayList<>();
  List<String> p = new ArrayList<>();
  List<String> sp = new ArrayList<>();
  List<String> np = new ArrayList<>();
  List<String> adkim = new ArrayList<>();
  List<String> aspf = new ArrayList<>();
  List<String> pct = new ArrayList<>();
  List<String> fo = new ArrayList<>();
  List<String> testing = new ArrayList<>();

  @XmlElement(name = "discovery_method")
  List<String> discoveryMethod = new ArrayList<>();
}
