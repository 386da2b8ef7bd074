package org.ruascope.parse;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code report_metadata} as it stands: every value a string, and each as often as it comes, so
 * that nothing is lost.
 */
@XmlAccessorType(XmlAccessType.FIELD)
final class MetadataXml {

  @XmlElement(name = "org_name")
  List<String> orgName = new ArrayList<>();

  List<String> email = new ArrayList<>();

  @XmlElement(name = "extra_contact_info")
  List<String> extraContactInfo = new ArrayList<>();

  @XmlElement(name = "report_id")
  List<String> reportId = new ArrayList<>();

  @XmlElement(name = "date_range")
  List<DateRange> dateRange = new ArrayList<>();

  List<String> error = new ArrayList<>();
  List<String> generator = new ArrayList<>();

  /** {@code date_range}. */
  @XmlAccessorType(XmlAccessType.FIELD)
  static final class DateRange {
    List<String> begin = new ArrayList<>();
    List<String> end = new ArrayList<>();

    @Override
    public String toString() {
      return String.join(" ", begin) + "/" + String.join(" ", end);
    }
  }
}
