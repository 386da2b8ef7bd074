package org.ruascope.unpack;

import org.ruascope.config.Limits;
import org.ruascope.report.RejectedException;
import org.ruascope.report.Rejection;
import org.ruascope.report.Rejection.Reason;

/** What can be wrong with a delivery, in words for people. */
final class Faults {

  private Faults() {}

  static Rejection tooManyEntries(Limits limits) {
    return new Rejection(
        Reason.TOO_MANY_ENTRIES,
        "more than " + limits.entries() + " parts and archive entries",
        Limits.ENTRIES);
  }

  static RejectedException nestedTooDeeply(Limits limits) {
    return new RejectedException(
        new Rejection(
            Reason.NESTED_TOO_DEEPLY,
            "more than " + limits.nesting() + " mails or archives in each other",
            Limits.NESTING));
  }

  static RejectedException tooLargeToHold(Limits limits) {
    return new RejectedException(
        new Rejection(
            Reason.TOO_LARGE,
            "mails and archives of more than " + limits.deliverySize() + " bytes",
            Limits.DELIVERY_SIZE));
  }

  static RejectedException tooLarge(Limits limits) {
    return new RejectedException(
        new Rejection(
            Reason.TOO_LARGE,
            "it unpacks to more than " + limits.documentSize() + " bytes",
            Limits.DOCUMENT_SIZE));
  }

  static RejectedException ratioTooHigh(Limits limits) {
    return new RejectedException(
        new Rejection(
            Reason.RATIO_TOO_HIGH,
            "it unpacks to more than " + limits.ratio() + " times its size",
            Limits.RATIO));
  }

  static RejectedException truncated(String what) {
    return new RejectedException(new Rejection(Reason.TRUNCATED, what + " ends too early"));
  }

  static RejectedException corrupt(String detail) {
    return new RejectedException(new Rejection(Reason.CORRUPT, detail));
  }
}
