package org.ruascope.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.DkimResult;
import org.ruascope.report.ReportRecord.AuthResults;
import org.ruascope.report.ReportRecord.Dkim;
import org.ruascope.report.ReportRecord.Spf;
import org.ruascope.report.SpfResult;
import org.ruascope.report.SpfScope;

/** Reads authentication results back; the reporter's words for them are left where they are. */
final class StoredAuthResults {

  private StoredAuthResults() {}

  static AuthResults in(JsonNode dmarc) {
    return new AuthResults(
        joined(dmarc.at("/dkim/auth")).map(StoredAuthResults::dkim).toList(),
        joined(dmarc.at("/spf/auth")).map(StoredAuthResults::spf).toList());
  }

  private static Stream<Joined> joined(JsonNode auth) {
    return StoredWords.list(auth).stream().map(Joined::of);
  }

  private static Dkim dkim(Joined joined) {
    DkimResult result = StoredWords.of(joined.result, DkimResult.UNRECOGNISED);
    return new Dkim(joined.domain, joined.detail, result, null);
  }

  private static Spf spf(Joined joined) {
    SpfScope scope =
        joined.detail == null ? null : StoredWords.of(joined.detail, SpfScope.UNRECOGNISED);
    return new Spf(
        joined.domain, scope, StoredWords.of(joined.result, SpfResult.UNRECOGNISED), null);
  }

  /**
   * {@code domain/detail=result}. Results are of a closed list, and domains have no slash in them
   * unless somebody means mischief; then nothing follows from theirs.
   */
  private record Joined(String domain, @Nullable String detail, String result) {
    static Joined of(String text) {
      int equals = text.lastIndexOf('=');
      String identity = text.substring(0, Math.max(equals, 0));
      int slash = identity.indexOf('/');
      return new Joined(
          slash < 0 ? identity : identity.substring(0, slash),
          slash < 0 ? null : identity.substring(slash + 1),
          text.substring(equals + 1));
    }
  }
}
