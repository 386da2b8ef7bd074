package org.ruascope.parse;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import org.jspecify.annotations.Nullable;

/** {@code policy_published} as it stands. */
@XmlAccessorType(XmlAccessType.FIELD)
final class PolicyXml {

  @Nullable String domain;
  @Nullable String p;
  @Nullable String sp;
  @Nullable String np;
  @Nullable String adkim;
  @Nullable String aspf;
  @Nullable String pct;
  @Nullable String fo;
  @Nullable String testing;

  @XmlElement(name = "discovery_method")
  @Nullable String discoveryMethod;
}
