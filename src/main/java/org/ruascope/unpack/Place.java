package org.ruascope.unpack;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruascope.config.Limits;
import org.ruascope.report.Anomalies;
import org.ruascope.report.Anomaly.Code;
import org.ruascope.report.RejectedException;

/**
 * Where in a delivery something was found.
 *
 * @param path the delivery's source, then {@code !} and the entry for each wrapper
 * @param label what it says that it is
 * @param wrapper around it; null if there is none
 * @param nesting how many archives and mails are around it
 * @param submitter who reports by the subject of the mail around it, or null
 * @param anomalies of what is around it, and, as it is read, its own
 */
record Place(
    String path,
    Label label,
    @Nullable Form wrapper,
    int nesting,
    @Nullable String submitter,
    Anomalies anomalies) {

  /** The delivery itself. */
  static Place outermost(String source) {
    return new Place(source, Label.NONE, null, 0, null, new Anomalies());
  }

  /**
   * The inside of the wrapper at this place.
   *
   * @throws RejectedException when there are too many in each other
   */
  Place inside(Form form, Limits limits) throws RejectedException {
    if (nesting >= limits.nesting()) {
      throw Faults.nestedTooDeeply(limits);
    }
    if (wrapper != null && (wrapper == Form.MAIL) == (form == Form.MAIL)) {
      anomalies.add(Code.NESTED, word(wrapper), word(form));
    }
    return new Place(path, Label.NONE, form, nesting + 1, submitter, anomalies);
  }

  private static String word(Form form) {
    return form.name().toLowerCase(Locale.ROOT);
  }

  /** The same place in a mail with this subject. */
  Place submittedBy(@Nullable String who) {
    return new Place(path, label, wrapper, nesting, who == null ? submitter : who, anomalies);
  }

  /** One of the things in the wrapper, with oddities of its own. */
  Place entry(String name, Label labelOfEntry) {
    Anomalies own = new Anomalies();
    own.addAll(anomalies.list());
    return new Place(path + "!" + name, labelOfEntry, wrapper, nesting, submitter, own);
  }

  /** Notes if what is here isn't what it says. */
  void compareLabel(Form form) {
    String lie = label.contradiction(form);
    if (wrapper != null && lie != null) {
      anomalies.add(Code.MISLABELLED, word(wrapper), lie);
    }
  }
}
