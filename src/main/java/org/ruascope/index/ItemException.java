package org.ruascope.index;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import java.io.IOException;
import java.util.Set;
import org.ruascope.report.Text;

/** Elasticsearch answered, and did not do what one item of the request asked for. */
final class ItemException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Errors that are about the document or the form of its index; others are about the server. */
  private static final Set<String> OF_DOCUMENTS =
      Set.of(
          "document_parsing_exception",
          "mapper_parsing_exception",
          "strict_dynamic_mapping_exception",
          "illegal_argument_exception");

  private final int status;
  private final String type;
  private final String reason;

  /**
   * What an answer says about one item.
   *
   * @param status as HTTP has it
   */
  ItemException(int status, ErrorCause error) {
    super(reason(error));
    this.reason = reason(error);
    this.status = status;
    this.type = String.valueOf(error.type());
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }

  /** Type and reason, for people. */
  String reason() {
    return reason;
  }

  /** Whether the document can't be stored in its index as that is formed. */
  boolean isAboutDocument() {
    return status == 400 && OF_DOCUMENTS.contains(type);
  }

  /** An error's type and reason, and those of its causes, in one line for people. */
  static String reason(ErrorCause error) {
    String reason = error.reason();
    ErrorCause cause = error.causedBy();
    return error.type()
        + (reason == null ? "" : ", " + Text.quote(reason))
        + (cause == null ? "" : "; " + reason(cause));
  }
}
