package org.ruascope.parse;

import com.ctc.wstx.exc.WstxEOFException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Limits;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;
import org.ruascope.report.Text;

/** From what the XML libraries say to why a document can't be accepted. */
final class XmlFaults {

  private XmlFaults() {}

  static RejectedException rejection(Exception fault) {
    Throwable deepest = fault;
    while (!(deepest instanceof RejectedException) && cause(deepest) != null) {
      deepest = cause(deepest);
    }
    return deepest instanceof RejectedException rejected
        ? rejected
        : new RejectedException(rejection(deepest));
  }

  private static @Nullable Throwable cause(@Nullable Throwable fault) {
    if (fault instanceof XMLStreamException xml && xml.getNestedException() != null) {
      return xml.getNestedException();
    }
    return fault == null ? null : fault.getCause();
  }

  private static Rejection rejection(@Nullable Throwable fault) {
    String message = String.valueOf(fault == null ? null : fault.getMessage());
    if (fault instanceof WstxEOFException) {
      return new Rejection(Reason.TRUNCATED, "the XML ends before its end" + place(fault));
    }
    if (message.contains("Element Depth limit (")) {
      String detail = "elements nested too deeply" + place(fault);
      return new Rejection(Reason.NESTED_TOO_DEEPLY, detail, Limits.XML_DEPTH);
    }
    if (message.contains(" size limit (")) {
      String detail = "a text or attribute is too long" + place(fault);
      return new Rejection(Reason.TOO_LARGE, detail, Limits.VALUE_LENGTH);
    }
    if (message.contains("Attribute limit (")) {
      String detail =
          "an element has more than " + SafeXml.MAX_ATTRIBUTES + " attributes" + place(fault);
      return new Rejection(Reason.TOO_LARGE, detail);
    }
    String firstLine = message.lines().findFirst().orElse("");
    return new Rejection(Reason.MALFORMED_XML, Text.quote(firstLine) + place(fault));
  }

  private static String place(@Nullable Throwable fault) {
    return fault instanceof XMLStreamException xml && xml.getLocation() != null
        ? " at line " + xml.getLocation().getLineNumber()
        : "";
  }

  static RejectedException doctype() {
    return new RejectedException(
        new Rejection(Reason.DOCTYPE, "it has a document type declaration, as reports never do"));
  }

  static RejectedException tokenTooLong(int limit) {
    String detail = "one text, tag or comment is longer than " + limit + " bytes";
    return new RejectedException(new Rejection(Reason.TOO_LARGE, detail, Limits.VALUE_LENGTH));
  }

  static RejectedException tooManyNames(int limit) {
    String detail = "more than " + limit + " different names of elements and attributes";
    return new RejectedException(new Rejection(Reason.TOO_LARGE, detail));
  }

  static RejectedException tooManyRecords(int limit) {
    String detail = "more than " + limit + " records";
    return new RejectedException(new Rejection(Reason.TOO_LARGE, detail, Limits.RECORDS));
  }

  static RejectedException textsTooLong(long limit) {
    String detail = "the metadata of the reports in one delivery have more than " + limit;
    return new RejectedException(
        new Rejection(Reason.TOO_LARGE, detail + " characters", Limits.VALUE_LENGTH));
  }

  static RejectedException pieceTooLong(int limit) {
    String detail = "one record or header is longer than " + limit + " characters";
    return new RejectedException(new Rejection(Reason.TOO_LARGE, detail, Limits.VALUE_LENGTH));
  }
}
