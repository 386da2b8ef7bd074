package org.ruascope.unpack;

import java.util.List;
import org.ruascope.config.Limits;
import org.ruascope.report.Delivery;
import org.ruascope.report.Document;
import org.ruascope.report.Outcome;
import org.ruascope.report.Unpacked;

/**
 * Finds the documents in a delivery, whatever they are wrapped in: mail, gzip, zip, each within
 * each. Content decides what something is; declared types and names only label it.
 */
public final class Unpacker {

  private final Limits limits;

  public Unpacker(Limits limits) {
    this.limits = limits;
  }

  /**
   * Looks through the whole delivery.
   *
   * @return at least one document. XML is not held but read again from the delivery; mails and zip
   *     archives are held up to {@code limits.delivery-size}
   * @throws org.ruascope.report.UnavailableException when the delivery can't be read, by no fault
   *     of its own
   */
  public Unpacked unpack(Delivery delivery) {
    Walk walk = new Walk(limits);
    walk.visit(Place.outermost(delivery.source()), new DeliveryContent(delivery));
    List<Document> found = walk.documents();
    return new Unpacked(delivery, found.isEmpty() ? List.of(nothing(delivery)) : found);
  }

  private static Document nothing(Delivery delivery) {
    return new Document.Other(delivery.source(), Outcome.NOT_A_REPORT);
  }
}
