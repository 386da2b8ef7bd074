package org.ruascope.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ruascope.report.OverrideType;
import org.ruascope.report.ReportRecord.Reason;

/** Reads policy overrides back. */
final class StoredReasons {

  private StoredReasons() {}

  /**
   * Each type and each comment that occurs. Which belong together is known if there is one type, as
   * nearly always; else it is guessed by their order.
   */
  static List<Reason> in(JsonNode override) {
    List<String> types = StoredWords.list(override.path("type"));
    List<String> comments = StoredWords.list(override.path("comment"));
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; !types.isEmpty() && i < Math.max(types.size(), comments.size()); i++) {
      String type = types.get(Math.min(i, types.size() - 1));
      reasons.add(
          new Reason(
              StoredWords.of(type, OverrideType.UNRECOGNISED),
              i < comments.size() ? comments.get(i) : null));
    }
    return reasons;
  }
}
