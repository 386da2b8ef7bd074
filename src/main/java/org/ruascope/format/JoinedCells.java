package org.ruascope.format;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ruascope.report.ReportRecord;

/** Lists as one CSV cell: {@code example.com/s1=pass; example.net=fail}. */
final class JoinedCells {

  private JoinedCells() {}

  static String reasons(List<ReportRecord.Reason> reasons) {
    return join(
        reasons,
        reason -> reason.type().word() + (reason.comment() == null ? "" : ": " + reason.comment()));
  }

  static String dkim(List<ReportRecord.Dkim> results) {
    return join(results, dkim -> pair(dkim.domain(), dkim.selector(), dkim.result().word()));
  }

  static String spf(List<ReportRecord.Spf> results) {
    return join(
        results,
        spf ->
            pair(
                spf.domain(),
                spf.scope() == null ? null : spf.scope().word(),
                spf.result().word()));
  }

  private static String pair(String domain, @Nullable String detail, String result) {
    return domain + (detail == null ? "" : "/" + detail) + "=" + result;
  }

  private static <T> String join(List<T> values, Function<T, String> cell) {
    return values.stream().map(cell).collect(Collectors.joining("; "));
  }
}
