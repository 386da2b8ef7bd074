package org.ruascope.unpack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ruascope.report.Content;

/** RFC 5965 section 3.1: what a feedback report is about. */
final class FeedbackType {
  private static final Pattern FIELD =
      Pattern.compile("^feedback-type:\\s*+(\\S++)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private FeedbackType() {}

  /** Whether it is a failure report (RFC 6591), or doesn't say; but no complaint about spam. */
  static boolean mayBeFailureReport(Content feedbackReport) {
    Matcher field = FIELD.matcher(text(feedbackReport));
    return !field.find() || field.group(1).equalsIgnoreCase("auth-failure");
  }

  private static String text(Content content) {
    try {
      return new String(Sample.of(content).bytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // It is a feedback report by its type, and can't say more.
    }
  }
}
